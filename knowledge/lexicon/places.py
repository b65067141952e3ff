"""Cities, states and the words that mark a name as a place's."""

CITIES = frozenset(
    """
    abidjan, abu dhabi, abuja, accra, addis ababa, aden, adelaide, aleppo, alexandria, algiers, almaty,
    amman, amsterdam, ankara, antwerp, asuncion, athens, atlanta, auckland, austin, baghdad, baku,
    baltimore, bamako, bangkok, bangalore, barcelona, basel, basra, beijing, beirut, belfast, belgrade,
    bergen, berlin, berne, bilbao, birmingham, blackburn, blackpool, bogota, bologna, bombay, bonn,
    bordeaux, boston, brasilia, bratislava, bremen, brighton, brisbane, bristol, brussels, bucharest,
    budapest, buenos aires, buffalo, bujumbura, cairo, calcutta, calgary, cambridge, canberra, cannes,
    cape town, caracas, cardiff, casablanca, charlotte, chengdu, chennai, chicago, chisinau, cincinnati,
    cleveland, colombo, cologne, copenhagen, dakar, dallas, damascus, dar es salaam, dayton, delhi,
    denver, derby, detroit, dhaka, doha, dortmund, dover, dresden, dubai, dublin, duesseldorf, dundee,
    durban, dusseldorf, edinburgh, edmonton, essen, florence, frankfurt, freetown, fukuoka, gaza city,
    gdansk, geneva, genoa, ghent, glasgow, gothenburg, grozny, guadalajara, guangzhou, guatemala city,
    haifa, halifax, hamburg, hanoi, hanover, harare, hartford, havana, hebron, helsinki, hiroshima, ho
    chi minh city, honolulu, houston, hyderabad, indianapolis, islamabad, istanbul, jacksonville,
    jakarta, jalalabad, jeddah, jericho, jerusalem, johannesburg, kabul, kampala, kandahar, kansas city,
    karachi, kathmandu, kharkiv, khartoum, kiev, kigali, kingston, kinshasa, kolkata, krakow, kuala
    lumpur, kunduz, kuwait city, kyiv, kyoto, la paz, lagos, lahore, las vegas, leeds, leicester,
    leipzig, liege, lille, lima, lisbon, liverpool, ljubljana, london, los angeles, luanda, lusaka,
    lviv, lyon, lyons, madrid, malaga, managua, manchester, manila, marseille, marseilles,
    mazar-i-sharif, mecca, medellin, medina, melbourne, memphis, mexico city, miami, milan, milwaukee,
    minneapolis, minsk, mogadishu, monrovia, monterrey, montevideo, montreal, moscow, mosul, mumbai,
    munich, nagasaki, nagoya, nairobi, naples, nashville, nassau, new delhi, new orleans, new york, new
    york city, newcastle, nice, nicosia, nottingham, nouakchott, nuremberg, oakland, odessa, oklahoma
    city, omaha, orlando, osaka, oslo, ottawa, oxford, palermo, panama city, paris, perth, peshawar,
    philadelphia, phnom penh, phoenix, pittsburgh, port-au-prince, portland, porto, portsmouth, prague,
    pretoria, pristina, pyongyang, quebec, quebec city, quito, rabat, ramallah, rangoon, raleigh,
    rawalpindi, reykjavik, riga, rio de janeiro, riyadh, rome, rotterdam, sacramento, saigon, salt lake
    city, salzburg, san antonio, san diego, san francisco, san jose, san juan, san salvador, sanaa,
    santiago, santo domingo, sao paulo, sarajevo, seattle, seoul, seville, shanghai, sheffield,
    shenzhen, skopje, sofia, southampton, split, srebrenica, st louis, st. louis, st petersburg, st.
    petersburg, stockholm, strasbourg, stuttgart, sunderland, surabaya, swansea, sydney, taipei,
    tallinn, tampa, tashkent, tbilisi, tegucigalpa, tehran, tel aviv, the hague, hague, tikrit, tirana,
    tokyo, toledo, toronto, toulouse, tripoli, tunis, turin, ulan bator, utrecht, valencia, vancouver,
    venice, verona, vienna, vientiane, vilnius, vladivostok, warsaw, washington, wellington, winnipeg,
    wuhan, yangon, yerevan, yokohama, zagreb, zurich, irvine, arlington, rochester, pasadena, anaheim,
    brooklyn, manhattan, queens, bronx, harlem, hollywood, silicon valley, aspen, newark, albany,
    albuquerque, tucson, el paso, fort worth, long beach, baton rouge, little rock, des moines, st paul,
    st. paul, richmond, norfolk, greenwich, wimbledon, northampton, worcester, gloucester, plymouth,
    hull, coventry, exeter, bath, york, chester, chesterfield, lancaster, carlisle, aberdeen, inverness,
    stirling, cork, limerick, galway, coruna, la coruna, san sebastian, zaragoza, palma, antibes,
    nantes, nancy, metz, lens, rennes, caen, reims, grenoble, montpellier, innsbruck, graz, linz,
    lausanne, lugano, monte carlo, bari, bergamo, parma, padua, pisa, trieste, cagliari, perugia, brno,
    ostrava, poznan, lodz, gijon, granada, cordoba, rosario, recife, salvador, porto alegre, cali,
    guayaquil
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

STATES = frozenset(
    """
    alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii,
    idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts,
    michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey,
    new mexico, new york state, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania,
    rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington
    state, west virginia, wisconsin, wyoming, alberta, british columbia, manitoba, new brunswick,
    newfoundland, nova scotia, ontario, prince edward island, saskatchewan, new south wales, queensland,
    south australia, tasmania, victoria, western australia, hebei, guangdong, sichuan, fujian, zhejiang,
    jiangsu, hubei, hunan, yunnan, shandong
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# As they stand after a town: "IRVINE, Calif", "Lynn, Mass."
STATE_SHORT = frozenset(
    """
    ala, ariz, ark, calif, colo, conn, d.c., dc, del, fla, ill, ind, kan, ky, md, mass, mich, minn,
    miss, mo, mont, n.c., n.d., n.h., n.j., n.m., n.y., neb, nev, okla, ont, ore, pa, penn, r.i., s.c.,
    s.d., tenn, tex, va, vt, w.va, wash, wis, wyo, ca, fl, il, ma, nj, ny, oh, pa, tx
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Places whose name is as often somebody's: only the words around can tell.
ALSO_PEOPLE = frozenset(
    """
    alexandria, austin, bath, blackburn, charlotte, chester, cleveland, dallas, dayton, derby, florence,
    georgia, hull, houston, irvine, jackson, jordan, kent, kingston, lancaster, lincoln, lens, madison,
    melbourne, nice, norfolk, orlando, paris, pierre, richmond, salvador, santiago, sofia, split,
    stirling, sydney, toledo, tyrone, victoria, virginia, wales, washington, york, chad, israel,
    reading, burns, carlisle, essen, perth, hamilton, nancy, cali, cordoba, chelsea, us, ind, mo, miss,
    ill, ark, mass, wash, mont, del, ca, ma, pa, rosario, queens
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# A name that ends in one of these is a place's: "Helmand Province", "Grand Canyon".
LAST_WORDS = frozenset(
    """
    airport alley archipelago avenue basin bay beach blvd boulevard border bridge camp canal canyon cape
    castle cathedral cave coast county creek dam desert district drive falls farm field forest fort
    gardens gate glacier governorate gulf harbor harbour heights highway hill hills island islands isle
    isles jail lake lakes lane mall memorial mosque mount mountain mountains ocean palace park pass
    peninsula pier plaza port prefecture prison province ranch range region republic reservoir ridge
    river road sea shore springs square stadium station strait straits street terminal theater theatre
    tower towers township valley village volcano wood woods zoo zone arena speedway raceway
    """.split()
)

# … and one that begins so: "Mount Kenya", "Lake Chad", "Fort Hood".
FIRST_WORDS = frozenset(
    {"mount", "mt.", "lake", "fort", "ft.", "port", "cape", "gulf", "strait", "camp", "isle", "river"}
)

# What may stand between "in" and the name of a place: "in the southern city of …".
SORTS = frozenset(
    """
    capital, city, county, district, island, neighborhood, neighbourhood, port, province, region,
    resort, state, suburb, territory, town, township, valley, village, republic, enclave, peninsula,
    prefecture, municipality, community, hamlet
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

DIRECTIONS = frozenset(
    """
    north, south, east, west, northern, southern, eastern, western, central, northeast, northwest,
    southeast, southwest, northeastern, northwestern, southeastern, southwestern, north-eastern,
    north-western, south-eastern, south-western, upper, lower, downtown, mid, inner, greater
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)
