"""Sport: what tells that an article is about it, and its teams."""

# The first word of an agency's sports headline: "SOCCER - …".
SPORTS = frozenset(
    """
    soccer, cricket, baseball, tennis, boxing, golf, rugby union, rugby league, rugby, basketball,
    squash, athletics, cycling, motor racing, horse racing, football, ice hockey, hockey, nhl, nba, nfl,
    swimming, skiing, alpine skiing, nordic skiing, ski jumping, badminton, table tennis, volleyball,
    gymnastics, rowing, yachting, sailing, motorcycling, rallying, formula one, snooker, darts,
    wrestling, judo, weightlifting, fencing, shooting, archery, bobsleigh, luge, speed skating, figure
    skating, speedskating, biathlon, triathlon, marathon, olympics, handball, water polo, american
    football, australian rules
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Words that hardly stand together in an article unless it is about sport.
WORDS = frozenset(
    """
    halftime striker goalkeeper midfielder quarterback pitcher inning innings wicket wickets homer
    homers homered batsman bowler defender semifinal semifinals semi-final quarterfinal quarter-final
    playoff playoffs standings league season match matches coach teammate goals scored scorers touchdown
    touchdowns penalty offside hat-trick champion champions tournament unseeded seeded lap laps knockout
    bout puck rebounds batting shortstop
    """.split()
)

# What one team does to another.
BEATS = frozenset(
    """
    beat beats defeat defeated defeats down downed edge edged edges host hosted hosts meet meets outlast
    outlasted play played plays rout routed routs sink sank stun stunned stuns thrash thrashed top
    topped trounce trounced visit visited whip whipped win wins won lose loses lost draw draws drew
    score scored lead led leads trail trailed trounces crush crushed
    """.split()
)

# Teams' second names, as North American leagues have them.
NICKNAMES = frozenset(
    """
    angels, astros, athletics, blue jays, braves, brewers, cardinals, cubs, diamondbacks, dodgers,
    expos, giants, guardians, indians, mariners, marlins, mets, nationals, orioles, padres, phillies,
    pirates, rangers, rays, red sox, reds, rockies, royals, tigers, twins, white sox, yankees, 76ers,
    bucks, bulls, cavaliers, celtics, clippers, grizzlies, hawks, heat, hornets, jazz, kings, knicks,
    lakers, magic, mavericks, nets, nuggets, pacers, pelicans, pistons, raptors, rockets, spurs, suns,
    supersonics, thunder, timberwolves, trail blazers, warriors, wizards, 49ers, bears, bengals, bills,
    broncos, browns, buccaneers, chargers, chiefs, colts, cowboys, dolphins, eagles, falcons, jaguars,
    jets, lions, oilers, packers, panthers, patriots, raiders, rams, ravens, redskins, saints, seahawks,
    steelers, texans, titans, vikings, avalanche, blackhawks, blues, bruins, canadiens, canucks,
    capitals, devils, flames, flyers, islanders, maple leafs, oilers, penguins, predators, red wings,
    sabres, senators, sharks, all blacks, springboks, wallabies, pumas
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Their last words, by which a longer name shows itself a team's: "Boston Red Sox".
LAST_NICKNAMES = frozenset(name.split()[-1] for name in NICKNAMES) | {
    "city",
    "town",
    "rovers",
    "wanderers",
    "fc",
    "xi",
}

# Clubs and counties that are called by a name of their own, or by one no town could be mistaken for.
TEAMS = frozenset(
    """
    aberdeen, ac milan, ajax, ajax amsterdam, alaves, anderlecht, arsenal, aston villa, atalanta,
    athletic bilbao, atletico madrid, auxerre, barnsley, bayer leverkusen, bayern munich, benfica,
    besiktas, betis, birmingham city, blackburn rovers, bolton, borussia dortmund, borussia
    moenchengladbach, boca juniors, brentford, cagliari, celta vigo, celtic, charlton, chelsea,
    clermont, club brugge, compostela, crystal palace, cska moscow, dynamo kiev, dundee united,
    dunfermline, dynamo moscow, espanyol, everton, extremadura, falkirk, fc porto, fenerbahce,
    feyenoord, fiorentina, fortuna duesseldorf, fulham, galatasaray, grasshoppers, greenock morton,
    groningen, guingamp, hamburg sv, hannover, hansa rostock, heart of midlothian, hearts, heerenveen,
    hibernian, inter milan, internazionale, ipswich, juventus, kaiserslautern, karlsruhe, kilmarnock,
    lazio, leeds united, leicester city, levski sofia, manchester city, manchester united, maritimo,
    middlesbrough, millwall, monaco, montrose, moenchengladbach, motherwell, napoli, newcastle united,
    norwich, norwich city, nottingham forest, olympiakos, panathinaikos, paris st germain, paris
    saint-germain, partizan belgrade, piacenza, port vale, psv, psv eindhoven, queens park rangers,
    racing santander, raith, raith rovers, rangers, rapid vienna, rapid bucharest, rayo vallecano, real
    betis, real madrid, real sociedad, red star belgrade, reggiana, river plate, roda jc, roma,
    sampdoria, schalke, sevilla, shakhtar donetsk, sheffield united, sheffield wednesday, south china,
    southend, sparta prague, spartak moscow, sporting lisbon, stade rennes, steaua bucharest, st mirren,
    st pauli, st johnstone, sturm graz, tottenham, tottenham hotspur, tranmere, twente enschede,
    udinese, valladolid, vfb stuttgart, vicenza, villarreal, vitesse arnhem, watford, werder bremen,
    west bromwich, west bromwich albion, west ham, west ham united, wimbledon, wolverhampton, wolves,
    wrexham, yokohama flugels, derbyshire, durham, essex, glamorgan, gloucestershire, hampshire, kent,
    lancashire, leicestershire, middlesex, northamptonshire, nottinghamshire, somerset, surrey, sussex,
    warwickshire, worcestershire, yorkshire, st kilda, collingwood, carlton, hawthorn, geelong,
    essendon, fremantle, west coast, bath, harlequins, wasps, saracens, wigan, st helens, bradford
    bulls, warrington, castleford, halifax, widnes, golden state, new england, green bay, tampa bay,
    carolina, arizona, utah, new jersey
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Where matches are played, where the name alone doesn't say so.
GROUNDS = frozenset(
    """
    anfield, edgbaston, eden park, elland road, grace road, hampden park, headingley, highbury, lord's,
    lords, madison square garden, maracana, nou camp, old trafford, roland garros, santiago bernabeu,
    san siro, st andrews, stamford bridge, stade de france, the oval, oval, trent bridge, twickenham,
    wembley, augusta, silverstone, flushing meadows, flushing meadow, landsdowne road, lansdowne road,
    murrayfield, cardiff arms park, ibrox, celtic park, wrigley field, fenway park, yankee stadium,
    camden yards, candlestick park, estadio azteca
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Contests: names of matters, not of anybody.
CONTESTS = frozenset(
    """
    american league, national league, major league, major league baseball, national football league,
    national basketball association, central division, eastern division, western division, davis cup,
    fed cup, world cup, european cup, uefa cup, champions league, premier league, serie a, bundesliga,
    tour de france, vuelta, giro d'italia, wimbledon championships, u.s. open, us open, french open,
    australian open, masters, ryder cup, ashes, test, olympics, olympic games, world series, super bowl,
    stanley cup, grand prix, euro 96, cup winners' cup, formula one, indycar, first division, second
    division, division one, division two, division three, english premier league, fa cup, league cup,
    scottish cup, super 12, currie cup, tri-nations, national hockey league, nascar, county
    championship, american, national, olympic
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

VERSUS = frozenset({"v", "v.", "vs", "vs.", "versus"})

# "Leeds captain", "Boston pitcher": behind a team's name.
PLAYERS = frozenset(
    """
    captain coach manager striker midfielder defender forward goalkeeper keeper skipper quarterback pitcher players player
    fullback winger scrum-half flanker fly-half lock prop hooker batsman bowler all-rounder starter reliever slugger rookie
    side supporters fans
    """.split()
)
