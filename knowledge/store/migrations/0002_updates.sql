-- What Telegram brought, until it is done; then its number alone, so that it is not taken twice.
-- `owner` has it in hand until `lease` runs out; `sending` is set before anything is said to the chat.
create table updates (
    collection text not null,
    id bigint not null,
    chat bigint not null,
    body text,
    received timestamptz not null default clock_timestamp(),
    owner text,
    lease timestamptz,
    tries integer not null default 0,
    sending boolean not null default false,
    done timestamptz,
    primary key (collection, id)
);
create index updates_waiting on updates (collection, chat, id) where done is null;
create index updates_done on updates (collection, done) where done is not null;

-- Until when each limit is used up (the generic cell rate algorithm's theoretical arrival time).
create table paces (
    collection text not null,
    key text not null,
    due timestamptz not null,
    primary key (collection, key)
);
