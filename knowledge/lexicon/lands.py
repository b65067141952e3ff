"""Countries, what their people are called, and the larger regions of the world."""

COUNTRIES = frozenset(
    """
    afghanistan, albania, algeria, andorra, angola, antigua, argentina, armenia, australia, austria,
    azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus, belgium, belize, benin, bermuda,
    bhutan, bolivia, bosnia, bosnia and herzegovina, bosnia-herzegovina, botswana, brazil, britain,
    brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, central
    african republic, chad, chile, china, colombia, comoros, congo, costa rica, croatia, cuba, cyprus,
    czech republic, czechia, czechoslovakia, democratic republic of congo, denmark, djibouti, dominica,
    dominican republic, dr congo, east germany, east timor, ecuador, egypt, el salvador, england,
    equatorial guinea, eritrea, estonia, eswatini, ethiopia, faroe islands, fiji, finland, france,
    gabon, gambia, georgia, germany, ghana, gibraltar, great britain, greece, greenland, grenada,
    guatemala, guinea, guinea-bissau, guyana, haiti, holland, honduras, hong kong, hungary, iceland,
    india, indonesia, iran, iraq, ireland, islamic republic of iran, israel, italy, ivory coast,
    jamaica, japan, jordan, kazakhstan, kazakstan, kenya, kiribati, kosovo, kuwait, kyrgyzstan, laos,
    latvia, lebanon, lesotho, liberia, libya, liechtenstein, lithuania, luxembourg, macao, macau,
    macedonia, madagascar, malawi, malaysia, maldives, mali, malta, marshall islands, mauritania,
    mauritius, mexico, micronesia, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar,
    namibia, nauru, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, north
    macedonia, northern ireland, norway, oman, pakistan, palau, palestine, panama, papua new guinea,
    paraguay, peru, philippines, poland, portugal, puerto rico, qatar, republic of ireland, republic of
    korea, romania, russia, russian federation, rwanda, samoa, san marino, saudi arabia, scotland,
    senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, solomon islands, somalia,
    south africa, south korea, south sudan, soviet union, spain, sri lanka, sudan, suriname, swaziland,
    sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, togo, tonga, trinidad, trinidad
    and tobago, tunisia, turkey, türkiye, turkmenistan, tuvalu, u.a.e., u.k., u.s., u.s.a., u.s.s.r.,
    uae, uganda, uk, ukraine, united arab emirates, united kingdom, united states, united states of
    america, uruguay, us, usa, ussr, uzbekistan, vanuatu, vatican, vatican city, venezuela, vietnam,
    wales, west germany, western sahara, yemen, yugoslavia, zaire, zambia, zimbabwe
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Short forms and old names, to the one name that the same country goes by.
SAME_COUNTRY = {
    "u.s.": "united states", "us": "united states", "u.s.a.": "united states", "usa": "united states",
    "america": "united states", "united states of america": "united states",
    "uk": "britain", "u.k.": "britain", "united kingdom": "britain", "great britain": "britain",
    "uae": "united arab emirates", "u.a.e.": "united arab emirates", "holland": "netherlands",
    "burma": "myanmar", "republic of ireland": "ireland", "russian federation": "russia",
    "ussr": "soviet union", "u.s.s.r.": "soviet union", "czechia": "czech republic",
}  # fmt: skip

# Adjectives and peoples; with a plural "s" they are people.
DEMONYMS = frozenset(
    """
    afghan, african, african-american, albanian, algerian, american, andorran, angolan, arab, arabian,
    arabic, argentine, argentinian, armenian, asian, australian, austrian, azerbaijani, azeri, bahraini,
    bangladeshi, basque, bavarian, belarusian, belarussian, belgian, bolivian, bosnian, bosnian serb,
    brazilian, breton, british, briton, bulgarian, burmese, burundian, cambodian, cameroonian, canadian,
    caribbean, catalan, caucasian, chechen, chilean, chinese, colombian, congolese, cornish, corsican,
    costa rican, croat, croatian, cuban, cypriot, czech, dane, danish, dutch, dutchman, ecuadorean,
    ecuadorian, egyptian, english, englishman, eritrean, estonian, ethiopian, european, fijian,
    filipino, finn, finnish, flemish, french, frenchman, georgian, german, ghanaian, greek, greek
    cypriot, guatemalan, guinean, guyanese, haitian, hispanic, honduran, hungarian, hutu, icelandic,
    indian, indonesian, iranian, iraqi, iraqi kurd, irish, irishman, israeli, italian, ivorian,
    jamaican, japanese, jordanian, kashmiri, kazakh, kenyan, korean, kosovan, kosovar, kurd, kurdish,
    kuwaiti, kyrgyz, lao, laotian, latin american, latino, latvian, lebanese, liberian, libyan,
    lithuanian, macedonian, malaysian, malian, maltese, maori, mauritanian, mexican, moldovan,
    mongolian, montenegrin, moroccan, mozambican, namibian, nepalese, nepali, new zealander, nicaraguan,
    nigerian, north korean, northern irish, norwegian, omani, pakistani, palestinian, panamanian,
    paraguayan, pashtun, persian, peruvian, pole, polish, portuguese, puerto rican, qatari, romanian,
    russian, rwandan, salvadoran, saudi, scot, scotsman, scottish, senegalese, serb, serbian, siberian,
    sicilian, sikh, singaporean, slav, slovak, slovenian, somali, south african, south korean, soviet,
    spaniard, spanish, sri lankan, sudanese, swede, swedish, swiss, syrian, tahitian, taiwanese, tajik,
    tamil, tanzanian, texan, thai, tibetan, trinidadian, tunisian, turk, turkish, turkmen, tutsi,
    ugandan, ukrainian, uruguayan, uzbek, venezuelan, vietnamese, walloon, welsh, welshman, west indian,
    yemeni, yugoslav, zairean, zairian, zambian, zimbabwean, zulu, californian, parisian, londoner, new
    yorker
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

# Faiths and camps: groups of people that are no country's.
CAMPS = frozenset(
    """
    anglican, baptist, buddhist, catholic, christian, communist, conservative, democrat, democratic,
    evangelical, hindu, islamic, islamist, jew, jewish, lutheran, maoist, marxist, methodist, mormon,
    moslem, muslim, nazi, orthodox, protestant, republican, roman catholic, shia, shiite, shi'ite,
    socialist, sunni, tory, tories, zionist
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)

REGIONS = frozenset(
    """
    africa, america, americas, antarctica, arabian peninsula, arctic, asia, australasia, balkans,
    baltics, caribbean, caucasus, central africa, central america, central asia, central europe, east
    africa, east asia, eastern europe, europe, far east, gulf, gulf of mexico, horn of africa, iberia,
    indochina, kashmir, kurdistan, latin america, mediterranean, mesopotamia, middle east, north africa,
    north america, northern europe, oceania, persian gulf, sahara, scandinavia, siberia, south america,
    south asia, south pacific, southeast asia, southern africa, sub-saharan africa, west africa, western
    europe, west indies, atlantic, atlantic ocean, baltic sea, black sea, caspian sea, indian ocean,
    mediterranean sea, north sea, pacific, pacific ocean, red sea, south china sea, west bank, gaza,
    gaza strip, golan heights, chechnya, dagestan, crimea, donbas, transylvania, bavaria, saxony,
    catalonia, andalusia, galicia, brittany, normandy, provence, corsica, sicily, sardinia, lombardy,
    tuscany, flanders, wallonia, ulster, tibet, xinjiang, punjab, gujarat, kerala, bihar, assam, tamil
    nadu, east jerusalem
    """.strip()
    .replace("\n    ", " ")
    .split(", ")
)
