"""Measures and currencies: the name a figure's unit gets, and how people write it.

Each line: the name, a colon, its other spellings separated by commas (a plural in -s is understood).
"""

# Written out; compared without regard to capitals.
WORDS = """
percent: per cent, percents, pct, per-cent, percentage
percentage point: percent point, per cent point, pct point, pp
basis point: bps
point: pts
second: sec, secs
minute: min, mins
hour: hr, hrs
day:
night:
week:
fortnight:
month:
year: yr, yrs
decade:
century: centuries
nanometre: nanometer
micrometre: micrometer, micron
millimetre: millimeter
centimetre: centimeter
metre: meter
kilometre: kilometer, kms
inch: inches
foot: feet
yard:
mile:
nautical mile:
furlong:
light-year: light year, lightyear
hectare:
acre:
square millimetre: square millimeter
square centimetre: square centimeter
square metre: square meter, square m, sq m, sqm, sq metre, sq meter, sq. m
square kilometre: square kilometer, square km, square kms, sq km, sq. km, sq kilometre
square foot: square feet, sq ft, sqft, sq foot, sq feet, sq. ft
square inch: square inches, sq in
square yard: sq yd
square mile: sq mi
cubic centimetre: cubic centimeter, cc
cubic metre: cubic meter, cubic m
cubic kilometre: cubic kilometer
cubic foot: cubic feet
milligram:
gram: gramme
kilogram: kilo, kilogramme, kgs
microgram:
ton:
metric ton: tonne, metric tonne
megaton: megatonne
gigaton: gigatonne
kiloton: kilotonne
ounce:
pound:
stone:
carat:
millilitre: milliliter
centilitre: centiliter
litre: liter
gallon:
pint:
quart:
barrel:
bushel:
teaspoon: tsp
tablespoon: tbsp
mile per hour: miles per hour, miles an hour, mph, m.p.h.
kilometre per hour: kilometers per hour, kilometres per hour, kilometers an hour, kilometres an hour, kmh, kph, km/h, kmph
metre per second: meters per second, metres per second, m/s
mile per gallon: miles per gallon, mpg
revolution per minute: revolutions per minute, rpm
part per million: parts per million, parts-per-million, ppm
part per billion: parts per billion, parts-per-billion, ppb
knot:
mach:
celsius: degrees celsius, degree celsius, degrees centigrade, degrees c, degree c
fahrenheit: degrees fahrenheit, degree fahrenheit, degrees f, degree f
kelvin:
degree:
byte:
kilobyte:
megabyte:
gigabyte:
terabyte:
petabyte:
megabit per second: megabits per second, mbps
gigabit per second: gigabits per second, gbps
megapixel:
pixel:
hertz:
kilohertz:
megahertz:
gigahertz:
watt:
kilowatt:
megawatt:
gigawatt:
terawatt:
watt hour: watt-hour
kilowatt hour: kilowatt-hour
megawatt hour: megawatt-hour
gigawatt hour: gigawatt-hour
terawatt hour: terawatt-hour
volt:
ampere: amp
milliampere-hour: mah
farad:
ohm:
joule:
kilojoule:
calorie: cal
kilocalorie: kcal
newton:
newton metre: newton-metre, newton meter, newton-meter
pound-foot: pound-feet, pound foot, pound feet
foot-pound: foot pound, foot pounds
horsepower:
brake horsepower: bhp
pascal:
kilopascal:
megapascal:
gigapascal:
pound per square inch: pounds per square inch, psi
kilopound per square inch: ksi
decibel:
lumen:
sievert:
millisievert:
becquerel:
roentgen:
astronomical unit:
parsec:
angstrom: ångström
fathom:
cubic inch: cubic inches
cubic yard:
acre-foot: acre-feet, acre foot, acre feet
hundredweight:
fluid ounce: fl oz, fl. oz., us fluid ounce
barrel per day: bpd, b/d
barrel of oil equivalent: boe
milliamp: milliampere
kilovolt:
megavolt:
kilohm:
megohm:
megajoule:
gigajoule:
electronvolt: electron volt
british thermal unit: btu, btus
mega british thermal unit: mmbtu, million btu
therm:
kilonewton:
millibar:
hectopascal:
torr:
lux:
candela:
tesla:
gauss:
coulomb:
siemens:
curie:
radian:
arcsecond: arc second
arcminute: arc minute
kilobit:
megabit:
gigabit:
exabyte:
kilobit per second: kilobits per second, kbps
megabyte per second: megabytes per second, mb/s
gigabyte per second: gigabytes per second, gb/s
frame per second: frames per second, fps
dot per inch: dots per inch, dpi
pixel per inch: pixels per inch, ppi
kilometre per second: kilometers per second, kilometres per second, km/s
foot per second: feet per second, ft/s
gram per kilometre: grams per kilometre, grams per kilometer, g/km
millimetre of mercury: mmhg, mm hg
kilovolt-ampere: kva
beat per minute: beats per minute, bpm
word per minute: words per minute, wpm
point per game: points per game, ppg
rebound per game: rebounds per game, rpg
assist per game: assists per game, apg
time: times
"""

# Signs and abbreviations; capitals count, and they don't take a plural.
SYMBOLS = """
percent: %, pc
percentage point: %pts, ppts
second: s
hour: h
nanometre: nm
micrometre: μm, µm, um
millimetre: mm
centimetre: cm
metre: m
kilometre: km, Km, KM
inch: in, ″, "
foot: ft, ft., ′
yard: yd, yds
square metre: m2, m², sq.m
square kilometre: km2, km²
square foot: ft2, ft²
cubic metre: m3, m³
cubic centimetre: cm3, cm³
milligram: mg
gram: g
kilogram: kg, Kg, KG
microgram: mcg, μg, µg
lb: lbs, lb, lb., lbs.
ounce: oz, oz.
millilitre: ml, mL
centilitre: cl
litre: l, L
celsius: °C, ° C, ºC, C
fahrenheit: °F, ° F, ºF, F
degree: °
bit: b
byte: B
kilobyte: KB, kB
megabyte: MB
gigabyte: GB
terabyte: TB
petabyte: PB
megabit per second: Mbps, Mbit/s
exabyte: EB
kilobit per second: Kbps, kbit/s
hertz: Hz, HZ, hz
kilohertz: kHz, KHz
megahertz: MHz
gigahertz: GHz
watt: W
kilowatt: kW, KW
megawatt: MW
gigawatt: GW
terawatt: TW
kilowatt hour: kWh, KWh, kwh
megawatt hour: MWh
gigawatt hour: GWh
terawatt hour: TWh
volt: V
kilovolt: kV
ampere: A
milliampere-hour: mAh
ampere per square centimetre: A/cm2, A/cm²
joule: J
kilojoule: kJ
megajoule: MJ
gigajoule: GJ
newton: N
kilonewton: kN
kelvin: K
tesla: T
ohm: Ω, ohms
kilohm: kΩ
megohm: MΩ
milliamp: mA
millivolt: mV
microvolt: μV, µV
milliwatt: mW
watt hour: Wh
ampere-hour: Ah
electronvolt: eV
kiloelectronvolt: keV
megaelectronvolt: MeV
gigaelectronvolt: GeV
lumen: lm
lux: lx
mole: mol
becquerel: Bq
gray: Gy
sievert: Sv
microsievert: μSv, µSv
hectare: ha
light-year: ly
astronomical unit: AU
angstrom: Å
barrel: bbl, bbls
gallon: gal
quart: qt
tablespoon: tbsp
teaspoon: tsp
mile: mi
nautical mile: nmi
millibar: mbar, mb
hectopascal: hPa
radian: rad
millisecond: ms
microsecond: μs, µs
nanosecond: ns
metre per second squared: m/s2, m/s²
kilogram per cubic metre: kg/m3, kg/m³
gram per cubic centimetre: g/cm3, g/cm³
gram per litre: g/l, g/L
milligram per litre: mg/l, mg/L
newton metre: Nm
lb-ft: lb-ft, lb.-ft., lb ft, pound-feet of torque
foot-pound: ft-lb, ft-lbs
horsepower: hp, HP, PS
brake horsepower: BHP
pascal: Pa
kilopascal: kPa
megapascal: MPa
gigapascal: GPa
decibel: dB
millisievert: mSv
knot: kt, kts
roentgen: R
p: p
"""

# Signs and codes before (or after) a sum of money.
CURRENCY_SIGNS = """
dollar: $, US$, US $, U.S.$, U.S. $, $US, USD, USD$
Canadian dollar: C$, C $, CA$, CAD, Can$, CDN$, Cdn$, CAD$
Australian dollar: A$, AU$, $A, AUD, $AU, AUD$
New Zealand dollar: NZ$, NZD, $NZ
Hong Kong dollar: HK$, HKD
Singapore dollar: S$, SGD
Taiwan dollar: NT$, TWD
real: R$, BRL
euro: €, EUR, Eur
pound sterling: £, GBP, PS, STG
yen: ¥, JP¥, JPY, Y=, JPY=
yuan: CNY, RMB, CN¥, 元
won: ₩, KRW
Czech koruna: CZK, Kč
Icelandic krona: ISK
Romanian leu: RON
Bulgarian lev: BGN
Argentine peso: ARS
Chilean peso: CLP
Colombian peso: COP
Peruvian sol: PEN
Egyptian pound: EGP
Moroccan dirham: MAD
Kuwaiti dinar: KWD
Jordanian dinar: JOD
Qatari riyal: QAR
Kazakhstani tenge: KZT
Bangladeshi taka: BDT, ৳
Sri Lankan rupee: LKR
Tanzanian shilling: TZS
Ugandan shilling: UGX
Ethiopian birr: ETB
Costa Rican colon: CRC, ₡
ringgit: RM, MYR
Indian rupee: ₹, INR
rupee: Rs, Rs., PKR
peso: PHP, ₱, MXN, MX$
Swiss franc: CHF, SFr
shekel: NIS, ILS, ₪
rouble: ₽, RUB
rand: ZAR
Turkish lira: TRY, ₺, TL
Swedish krona: SEK
Norwegian krone: NOK
Danish krone: DKK
zloty: PLN, zł
forint: HUF, Ft
Croatian kuna: kn, HRK
baht: THB, ฿
rupiah: IDR, Rp
dong: VND, ₫
naira: NGN, ₦
Kenyan shilling: KES, KSh, Ksh
dirham: AED
riyal: SAR
cedi: GHS
hryvnia: UAH, ₴
bitcoin: BTC, ₿
"""

# The same in words, after the number; adjectives such as "Canadian" may stand before them.
CURRENCY_WORDS = """
dollar: bucks, buck
cent:
euro:
pound sterling: quid, pounds sterling, sterling
p: pence, penny
yen:
yuan: renminbi
won:
ringgit:
rupee:
peso:
franc: francs
Swiss franc: swiss francs
shekel: shekels
rouble: ruble
rand:
lira: liras, lire
krona: kronor
krone: kroner
zloty: zlotys
forint:
kuna:
crown:
koruna:
leu: lei
lev: leva
sol: soles
taka:
tenge:
birr:
kwacha:
pula:
bolivar:
kyat:
kip:
baht:
rupiah:
dong:
naira:
shilling:
dirham:
dinar:
riyal: rial
cedi:
punt:
guilder:
escudo:
drachma:
Deutsche mark: deutsche mark, deutschmark, D-mark
real: reais
bitcoin:
hryvnia:
"""

# Whose dollar, peso or krona it is; the American one is the dollar.
COUNTRIES = (
    "Argentine", "Australian", "British", "Canadian", "Chilean", "Chinese", "Colombian", "Croatian", "Cuban", "Czech", "Danish", "Egyptian", "Fijian",
    "German", "Hong Kong", "Indian", "Indonesian", "Iranian", "Iraqi", "Irish", "Israeli", "Jamaican", "Japanese", "Jordanian", "Kenyan",
    "Korean", "Kuwaiti", "Latvian", "Lithuanian", "Moroccan", "Lebanese", "Malaysian", "Mexican", "New Zealand", "Nigerian", "Norwegian", "Pakistani", "Philippine", "Polish", "Qatari", "Romanian", "Russian", "Saudi", "Slovak",
    "Singapore", "South African", "South Korean", "North Korean", "Swedish", "Swiss", "Syrian", "Taiwan", "Thai", "Turkish", "Ugandan", "Zimbabwean",
    "U.S.", "US", "American",
)  # fmt: skip
AMERICAN = frozenset({"U.S.", "US", "American"})

# What a rate may be by after "a" or "an"; after "per" it may be anything.
PER = (
    "acre", "barrel", "bottle", "bushel", "carat", "child", "city", "day", "dozen", "employee", "family", "flight", "foot", "gallon", "game", "head", "home",
    "hour", "household", "kilo", "kilogram", "kilometer", "kilometre", "litre", "liter", "match", "metre", "mile", "minute", "month", "night", "ounce",
    "person", "piece", "pint", "pop", "pound", "second", "semester", "session", "share", "square foot", "square metre", "square meter", "student",
    "ticket", "ton", "tonne", "unit", "visit", "week", "year",
)  # fmt: skip

# Units of time: a figure of these is a duration as well.
TIMES = frozenset({"second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century"})  # fmt: skip

# Ages are counted in these.
AGES = ("day", "week", "month", "year")
