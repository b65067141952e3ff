-- Everything is keyed by its collection first, so that tables can be distributed by it.
create extension if not exists pg_trgm;

-- What is large is kept aside, so that a search that comes upon thousands of articles finds many on a page.
-- `reading` is compressed JSON, `added` the order in which articles came, `terms` what finds them.
create table articles (
    collection text not null,
    id text not null,
    added bigint not null,
    title text not null,
    published date,
    text text not null,
    reading bytea not null,
    terms tsvector not null,
    primary key (collection, id)
) with (toast_tuple_target = 128);
create sequence article_numbers;
alter table articles alter column reading set storage external;
create index articles_by_age on articles (collection, added);
-- Without a list of what is still to be indexed: it would slow every search until it is worked off.
create index articles_by_term on articles using gin (terms) with (fastupdate = off);

-- How many articles have a term. The room that is left lets a count change without touching an index.
create table vocabulary (
    collection text not null,
    term text not null,
    spread integer not null,
    primary key (collection, term)
) with (fillfactor = 80);
create index vocabulary_by_trigram on vocabulary using gin (term gin_trgm_ops);

create table states (
    collection text not null,
    key text not null,
    state text not null,
    primary key (collection, key)
);
