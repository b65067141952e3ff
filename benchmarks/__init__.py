"""Repeatable measurements, each beside a baseline taken in the same run. Never asserted in tests."""
