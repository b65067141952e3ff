"""Words that mark a name as an organisation's, and bodies everybody knows by a short name."""

# A name that ends in one of these is an organisation's.
LAST_WORDS = frozenset(
    """
    academy ag administration agency airlines airways alliance army assembly associates association
    authority bancorp bank banks board brigade broadcasting bros brothers bureau cabinet center centre chamber church
    club coalition college commission committee communications company conference confederation congress
    consortium co co. corp corp. corporation corps council court daily department dept directorate
    division economics electric electronics enterprises exchange faction federation finance financial
    force forces foundation front fund gazette gmbh government group guard guards health herald holding
    holdings hospital inc inc. industries institute institution insurance international investments
    journal knesset labs laboratories laboratory league legion ltd ltd. magazine media ministry mission
    monitor motor motors movement museum nation navy network networks news newspaper newspapers nv
    office orchestra organisation organization parliament partners party patrol petroleum
    pharmaceuticals plc police post power press productions radio railways records regiment reserve sa
    school schools secretariat securities senate service services society solutions spa squad steel
    studios symphony systems tabloid team technologies technology telecom television times treasury
    tribunal tribune trust union unions unit universities university watch xi newsroom bundesbank
    rangers rovers wanderers athletic albion
    """.split()
)

# A name that begins so is one: "University of Turin", "Bank of Japan", "Ministry of Health".
FIRST_WORDS = frozenset(
    """
    academy association bank bureau center centre church college commission committee confederation
    council court department federation foundation front house institute league ministry museum national
    office organisation organization party real sporting supreme union united university fc ac as afc cf
    dynamo dinamo spartak
    """.split()
)

BODIES = frozenset(
    """
    abc, aclu, afp, airbus, al jazeera, al qaeda, al-qaeda, amazon, amnesty international, anc, ap,
    apec, apple, asean, associated press, at&t, bae, bbc, bjp, bloomberg, boeing, bp, buzzfeed, cbs,
    cdc, cdu, centcom, chrysler, cia, citigroup, cnbc, cnn, congress, c-span, dea, democratic party,
    dhs, doj, dow jones, ecb, ecowas, epa, espn, eta, eu, european union, facebook, faa, fatah, fbi,
    fcc, fda, fdic, fed, federal reserve, fema, fifa, ford, fox, fox news, fsb, ge, general electric,
    general motors, gm, google, gop, greenpeace, guardian, hamas, hezbollah, hizbollah, hizbullah, house
    of commons, house of lords, house of representatives, huffington post, human rights watch, iaea,
    ibm, imf, intel, interfax, interpol, ioc, ira, irs, islamic jihad, islamic state, isil, isis,
    itar-tass, itv, kgb, kkk, knesset, kremlin, ku klux klan, labour, likud, lockheed martin,
    mcdonald's, mercosur, mi5, mi6, microsoft, mit, msnbc, nasa, nafta, nasdaq, nato, nbc, new york
    times, nfl, nba, nhl, ncaa, nhs, npr, nra, nsa, nypd, nyse, oau, oecd, oic, opec, osce, oxfam,
    pakistan people's party, parliament, pentagon, pkk, planned parenthood, plo, politico, red crescent,
    red cross, republican party, reuter, reuters, rnc, dnc, samsung, scotland yard, sec, secret service,
    senate, siemens, sinn fein, sky news, sony, spd, state department, supreme court, tass, tesla, the
    associated press, the guardian, the new york times, the wall street journal, the washington post,
    toyota, twitter, u.n., uber, uefa, un, unesco, unhcr, unicef, united nations, usda, volkswagen, wall
    street journal, walmart, wto, washington post, white house, who, wikileaks, world bank, world health
    organization, xinhua, yahoo, youtube, security council, taliban, boko haram, al shabaab, tamil
    tigers, farc, mossad, shin bet, bundestag, duma, state duma, diet, house, court of appeal, high
    court, justice department, treasury, treasury department, defense department, foreign ministry,
    cabinet, moody's, standard & poor's, s&p, goldman sachs, morgan stanley, merrill lynch, lloyd's,
    nikkei, ft, itn, upi, ansa, kyodo, dpa, irna, ina, wba, wbc, wbo, ibf, nl, al, ioc, mlb, pga, lpga,
    fia, icc, mcc
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# What is in capitals and yet no body: ranks, money, abbreviations of tables.
NOT_BODIES = frozenset(
    """
    am, pm, gmt, est, edt, pst, cet, bst, tv, ok, ceo, cfo, coo, cto, mp, mps, mep, meps, dj, id, it,
    pc, vip, dna, hiv, aids, usd, gbp, eur, jpy, dem, frf, gdp, gnp, cpi, ppi, vat, ipo, w, l, pct, gb,
    ab, rbi, era, hr, covid, covid-19, att, jr, sr, ii, iii, iv, vi, vii, phd, md, ba, ma, mba, no, vs,
    v, asap, diy, faq, url, usb, wi-fi, q1, q2, q3, q4, nc, na, n/a
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Names that end so are of matters, not of anybody: contests, treaties, wars, laws, prizes.
MATTERS = frozenset(
    """
    accord accords act agreement amendment award awards bill bowl brown cancer century challenge
    championship championships chapter christmas classic code constitution convention crisis cup day
    debate declaration derby disease doctrine easter election elections era festival final finals games
    grand index initiative kippur law masters medal meeting memorial note olympics open opera pact plan
    prix prize process program project protocol race rally ramadan regatta report resolution revolution
    round rule series shield show stakes summit super test tour tournament treaty trial trophy virus
    visa war week year airbus jet bomber cocktail dollar franc mark pound rand rupee syndrome movement's
    """.split()
)

# The legal form of a company, often left out of its name.
FORMS = frozenset(
    {
        "ag",
        "co",
        "co.",
        "company",
        "corp",
        "corp.",
        "corporation",
        "gmbh",
        "group",
        "inc",
        "inc.",
        "limited",
        "llc",
        "ltd",
        "ltd.",
        "nv",
        "plc",
        "sa",
        "spa",
    }
)
