"""What is found in a sentence: one row, one lesson. Each figure as "text = value unit"."""

import pytest

from knowledge.extract import figures
from knowledge.model import Article, FigureFact
from knowledge.text import Parser


def find(parser: Parser, text: str) -> list[FigureFact]:
    with parser.parsed(Article(text)) as document:
        return list(figures.find(document, ()))


def plain(value: float) -> str:
    return str(int(value)) if value.is_integer() else f"{value:.10g}"


def said(fact: FigureFact) -> str:
    most = "" if fact.value_max is None else f"..{plain(fact.value_max)}"
    return f"{fact.text} = {plain(fact.value)}{most} {fact.unit or '-'}"


COUNTS = [
    ("The dam flooded 5,000 Lowland farms.", ["5,000 Lowland farms = 5000 Lowland farm"]),
    ("Rescuers pulled forty-three miners from the shaft.", ["forty-three miners = 43 miner"]),
    ("Some 1,200 striking bus drivers marched.", ["1,200 striking bus drivers = 1200 striking bus driver"]),
    ("The storm killed nine people and two dogs.", ["nine people = 9 person", "two dogs = 2 dog"]),
    ("Ferries carried 3 million passengers.", ["3 million passengers = 3000000 passenger"]),
    ("It sold 12m tickets.", ["12m tickets = 12000000 ticket"]),
    ("The clinic treated 14 women and 3 children.", ["14 women = 14 woman", "3 children = 3 child"]),
    (
        "At the gate stood 20 soldiers and policemen.",
        ["20 soldiers and policemen = 20 soldier and policeman"],
    ),
    ("The jury heard two consecutive appeals.", ["two consecutive appeals = 2 consecutive appeal"]),
    ("Another 60 others were hurt.", ["60 others = 60 other"]),
    ("Thirteen more villages lost power.", ["Thirteen more villages = 13 village"]),
    ("A dozen crates went missing.", ["A dozen crates = 12 crate"]),
    ("Half a million leaflets were printed.", ["Half a million leaflets = 500000 leaflet"]),
    ("The crew ate two and a half pies.", ["two and a half pies = 2.5 pie"]),
    ("A three-judge panel heard the case.", ["three-judge = 3 judge"]),
    ("He read a 12 page report.", ["12 page = 12 page"]),
    ("Five of the bridges collapsed.", ["Five of the bridges = 5 bridge"]),
    ("One of the town's oldest mills burned.", ["One of the town's oldest mills = 1 oldest mill"]),
    ("Only one bakery stayed open.", ["one bakery = 1 bakery"]),
    ("Thousands of fans waited.", ["Thousands of fans = 1000..10000 fan"]),
    ("Tens of thousands of bees died.", ["Tens of thousands of bees = 10000..100000 bee"]),
    ("Dozens of fishermen drowned.", ["Dozens of fishermen = 12 fisherman"]),
    ("They lost 35m of their old coins.", ["35m of their old coins = 35000000 old coin"]),
    ("He scored 22 goals in 36 league games.", ["22 goals = 22 goal", "36 league games = 36 league game"]),
    (
        "Doctors performed 1.2 million cataract operations.",
        ["1.2 million cataract operations = 1200000 cataract operation"],
    ),
    ("The yard built two new 737 hulls.", ["two new 737 hulls = 2 new 737 hull"]),
    ("We need a nurse or two.", ["two = 2 nurse"]),
    ("The mill makes 3,000 loaves a day.", ["3,000 loaves a day = 3000 loaf per day"]),
    ("The fleet lost 200 small, wooden boats.", ["200 small, wooden boats = 200 small, wooden boat"]),
    ("They planted 2000 trees.", ["2000 trees = 2000 tree"]),
]

COUNTS += [
    ("The blast left 34 dead.", ["34 dead = 34 dead"]),
    ("Two five-star hotels opened.", ["Two five-star hotels = 2 five-star hotel"]),
    ('Police held 10 "suspected looters".', ['10 "suspected looters = 10 suspected looter']),
    ("It was their one and only title.", []),
    ("One of the mayors spoke, with 350 brought in.", ["One of the mayors = 1 mayor", "350 = 350 -"]),
]

SHARED = [
    ("A room costs eight or nine euros.", ["eight = 8 euro", "nine euros = 9 euro"]),
    ("They sold 435 homes on Friday and 187 on Saturday.", ["435 homes = 435 home", "187 = 187 home"]),
    (
        "It shipped 3.9 million headsets, up from 2.4 million.",
        ["3.9 million headsets = 3900000 headset", "2.4 million = 2400000 headset"],
    ),
    ("The pass takes two, three or four hours.", ["two = 2 hour", "three = 3 hour", "four hours = 4 hour"]),
    (
        "The low bid is 84.75 cents and the high bid is 91.20.",
        ["84.75 cents = 84.75 cent", "91.20 = 91.2 cent"],
    ),
    ("The index rose 2 percent to 7,425.", ["2 percent = 2 percent", "7,425 = 7425 -"]),
]

MONEY = [
    ("The bridge cost $US8,672,823.", ["$US8,672,823 = 8672823 dollar"]),
    ("The plan costs RM79 a month.", ["RM79 a month = 79 ringgit per month"]),
    ("Sales came to £3.2bn.", ["£3.2bn = 3200000000 pound sterling"]),
    ("He paid 40 million euros for it.", ["40 million euros = 40000000 euro"]),
    ("The fine was C$6 million.", ["C$6 million = 6000000 Canadian dollar"]),
    ("They offered $6 a share.", ["$6 a share = 6 dollar per share"]),
    ("It sold at $1,100 per square foot.", ["$1,100 per square foot = 1100 dollar per square foot"]),
    ("A yacht worth USD10m sank.", ["USD10m = 10000000 dollar"]),
    ("It needs 197 million U.S. dollars.", ["197 million U.S. dollars = 197000000 dollar"]),
    ("Repairs will take 5 million Fijian dollars.", ["5 million Fijian dollars = 5000000 Fijian dollar"]),
    ("The profit was Y=100 million.", ["Y=100 million = 100000000 yen"]),
    ("The deficit fell to $-50.8bn.", ["$-50.8bn = -50800000000 dollar"]),
    ("The debt reached $1T.", ["$1T = 1000000000000 dollar"]),
    ("Tea is 30 € or so.", ["30 € = 30 euro"]),
    ("A stamp costs 68 pence.", ["68 pence = 68 p"]),
    (
        "It paid 100 million baht (2.5 million dollars).",
        ["100 million baht = 100000000 baht", "2.5 million dollars = 2500000 dollar"],
    ),
    ("A $3500 a month flat", ["$3500 a month = 3500 dollar per month"]),
    (
        "Brent rose 19 cents to US $58.24 per barrel.",
        ["19 cents = 19 cent", "US $58.24 per barrel = 58.24 dollar per barrel"],
    ),
    ("The dealer asked A$82,615,680 for it.", ["A$82,615,680 = 82615680 Australian dollar"]),
    ("The museum got a $4.5-million gift.", ["$4.5-million = 4500000 dollar"]),
    ("They raised 200,000 pounds.", ["200,000 pounds = 200000 pound sterling"]),
    ("The ferry fare is 150 kn.", ["150 kn = 150 Croatian kuna"]),
    ("A grant of ₹40,000 was made.", ["₹40,000 = 40000 Indian rupee"]),
]

MEASURES = [
    ("Turnout fell to 61 percent.", ["61 percent = 61 percent"]),
    ("Rents rose 24pc.", ["24pc = 24 percent"]),
    ("The rate is 1.9%.", ["1.9% = 1.9 percent"]),
    ("Rates rose by 25 basis points.", ["25 basis points = 25 basis point"]),
    ("Support dropped three percentage points.", ["three percentage points = 3 percentage point"]),
    ("Take 500mg of it.", ["500mg = 500 milligram"]),
    ("The mast is 72.7 metres tall.", ["72.7 metres = 72.7 metre"]),
    ("A 37m (121ft) hull", ["37m = 37 metre", "121ft = 121 foot"]),
    ("It burned 12.3m tonnes of coal.", ["12.3m tonnes = 12300000 metric ton"]),
    ("She weighed 180 pounds.", ["180 pounds = 180 pound"]),
    (
        "The gale blew at 87 mph (140 km/h).",
        ["87 mph = 87 mile per hour", "140 km/h = 140 kilometre per hour"],
    ),
    ("They pump 800,000 barrels a day.", ["800,000 barrels a day = 800000 barrel per day"]),
    ("It is an 84 yard pass.", ["84 yard = 84 yard"]),
    ("The 1520 sq m barn burned.", ["1520 sq m = 1520 square metre"]),
    ("It was minus-40 degrees Celsius.", ["minus-40 degrees Celsius = -40 celsius"]),
    ("The vote took 35 minutes.", ["35 minutes = 35 minute"]),
    ("The siege lasted two and a half years.", ["two and a half years = 2.5 year"]),
    ("A 10-month suspension", ["10-month = 10 month"]),
    ("They waited half an hour.", ["half an hour = 0.5 hour"]),
    ("A 2.4-liter engine", ["2.4-liter = 2.4 litre"]),
    ("The chip uses a sub-7 nanometer process.", ["7 nanometer = 7 nanometre"]),
    ("Carbon is at 410 parts per million.", ["410 parts per million = 410 part per million"]),
    ("The neck measures 25.5″.", ["25.5″ = 25.5 inch"]),
    ("It called 3,200 times.", ["3,200 times = 3200 time"]),
    ("The farm covers 35,000 square km.", ["35,000 square km = 35000 square kilometre"]),
    ("A 13 fl oz bottle", ["13 fl oz = 13 fluid ounce"]),
    ("He added 1/2 pound of butter.", ["1/2 pound = 0.5 pound"]),
    ("The beam needs 2.5 kN.", ["2.5 kN = 2.5 kilonewton"]),
    ("Its mass is 1.5×10⁸ kilograms.", ["1.5×10⁸ kilograms = 150000000 kilogram"]),
    ("She averaged 15.3 ppg.", ["15.3 ppg = 15.3 point per game"]),
    ("The pair spoke for five hours 38 minutes.", ["five hours = 5 hour", "38 minutes = 38 minute"]),
    ("It needs 60GB and 30Mbps.", ["60GB = 60 gigabyte", "30Mbps = 30 megabit per second"]),
]

AGES = [
    ("A 14-year-old girl won.", ["14-year-old = 14 year of age"]),
    ("The 6-month-old baby slept.", ["6-month-old = 6 month of age"]),
    ("Maren Holt, 66, resigned.", ["66 = 66 year of age"]),
    ("She will be 35 in May.", ["35 = 35 year of age"]),
    ("The chapel is 400 years old.", ["400 years old = 400 year of age"]),
    ("The six, aged between 20 and 40, fled.", ["six = 6 -", "20 and 40 = 20..40 year of age"]),
    ("The 61 -year-old cleric spoke.", ["61 -year-old = 61 year of age"]),
    ("Victims aged 52 and over", ["52 = 52 year of age"]),
    ("He died at the age of 81.", ["81 = 81 year of age"]),
    ("Ivo Brandt turned 40.", ["40 = 40 year of age"]),
]

RANGES = [
    ("Snow fell 5-10 inches deep.", ["5-10 inches = 5..10 inch"]),
    ("Prices fell from 208 pounds to 193.", ["208 pounds to 193 = 193..208 pound"]),
    ("It could cost $10 to $15 billion.", ["$10 to $15 billion = 10000000000..15000000000 dollar"]),
    ("Claims range from $200 to $4 million.", ["$200 to $4 million = 200..4000000 dollar"]),
    ("Growth of five per cent to 20 per cent", ["five per cent to 20 per cent = 5..20 percent"]),
    ("Between 50 and 70 guests came.", ["50 and 70 guests = 50..70 guest"]),
    (
        "There are four thousand to five thousand geese.",
        ["four thousand to five thousand geese = 4000..5000 goose"],
    ),
    ("Homes cost from RM120,000 to RM300,000.", ["RM120,000 to RM300,000 = 120000..300000 ringgit"]),
    ("He needs 2000 - 2500 Calories.", ["2000 - 2500 Calories = 2000..2500 calorie"]),
    ("A 5-10W lamp", ["5-10W = 5..10 watt"]),
    ("Bake it ~25 – 40min.", ["25 – 40min = 25..40 minute"]),
    ("Orders rose 8 percent to 99 crates.", ["8 percent = 8 percent", "99 crates = 99 crate"]),
    ("Sales of 1 million to 1.5 million units", ["1 million to 1.5 million units = 1000000..1500000 unit"]),
    ("They won 2-1 at home.", ["2-1 = 1..2 score"]),
    ("The final ended 102-93.", ["102-93 = 93..102 score"]),
]

PARTS = [
    ("A third of the herd died.", ["A third of the herd = 0.3333333333 herd"]),
    ("Two-thirds of voters agreed.", ["Two-thirds of voters = 0.6666666667 voter"]),
    ("Half the crew was sick.", ["Half the crew = 0.5 crew"]),
    ("One in three Danes is left-handed.", ["One in three Danes = 0.3333333333 Dane"]),
    ("Nine out of 10 pupils passed.", ["Nine out of 10 pupils = 0.9 pupil"]),
    ("Nearly half of them left.", ["half = 0.5 -"]),
]

RANKS = [
    ("He finished 10th on the day.", ["10th = 10 place"]),
    ("They walked in for the third time.", ["third time = 3 time"]),
    ("The club is in 12th place.", ["12th place = 12 place"]),
]

NO_FIGURES = [
    ("It opened in 1998.", []),
    ("The 2018 sales disappointed.", []),
    ("Between 1998 and 2001 it rained.", []),
    ("On March 29 they met.", []),
    ("They met on Nov. 4-5.", []),
    ("It began at 10:30 and ended at 5 p.m.", []),
    ("The XC40 and the F-16 were there.", []),
    ("Read Chapter 11 and Article 38.", []),
    ("Shares in the Stoxx 50 fell.", []),
    ("He lives at 71 Wilbraham Road.", []),
    ("Call 555-0142 now.", []),
    ("The hot line is 0531-88557707.", []),
    ("Agent 007 called.", []),
    ("Goals in the 96th minute came from the third man.", []),
    ("For the first time he was, in the first place, the second-largest.", []),
    ("The 1990s were loud.", []),
    ("How does one know?", []),
    ("It was the 2014-15 season.", []),
    ("It stands at 16-18 Industrial Avenue.", []),
    ("The base Merlot 11 has arrived.", []),
    ("Flags flew at half-mast in the first half.", []),
    ("A third man was seen.", []),
    ("Someone told anyone.", []),
    ("Covid-19 spread.", []),
    ("The Group of Seven met.", []),
    ("Written in 44 BC, found A.D. 1260.", []),
    ("Version 2.5.1 of it", []),
    ("A 3-D film", []),
]

ROWS = [*COUNTS, *SHARED, *MONEY, *MEASURES, *AGES, *RANGES, *PARTS, *RANKS, *NO_FIGURES]


@pytest.mark.parametrize(("text", "found"), ROWS, ids=[text for text, _ in ROWS])
def test_figures(parser: Parser, text: str, found: list[str]) -> None:
    assert [said(fact) for fact in find(parser, text)] == found
