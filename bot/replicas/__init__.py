"""Many bots of one name behind Telegram's webhook, with everything they share in PostgreSQL."""
