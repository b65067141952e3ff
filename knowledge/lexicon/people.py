"""The titles and callings that stand beside a person's name, and the small words inside it."""

# Forms of address: they mark a person, and say nothing about them.
ADDRESSES = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "messrs", "messrs.", "monsieur", "madame", "herr", "signor", "sir", "lady", "dame", "madam"})  # fmt: skip

# Titles, capitalised in front of a name: "President", "Gen."
TITLES = frozenset(
    """
    adm adm. admiral aide air alderman ambassador analyst archbishop assemblyman assemblywoman attorney
    ayatollah baron baroness bishop brig brig. brigadier broker candidate capt capt. captain cardinal
    ceo cfo chair chairman chairperson chairwoman chancellor chief chief-of-staff cmdr cmdr. coach col
    col. colonel commandant commander commissioner commodore comptroller congressman congresswoman
    constable consul cop corporal councillor councilman councilwoman count countess cpl cpl. crown dean
    del del. delegate detective dictator director doctor dr dr. duchess duke editor emir emperor empress
    envoy father foreman gen gen. general goalkeeper gov gov. governor hon hon. imam inspector judge
    justice king leader lieutenant lord lt lt. maj maj. major marshal master mayor midfielder minister
    mufti mullah nominee officer ombudsman pastor pfc. pope premier president president-elect prime
    prince princess principal private prof prof. professor prosecutor provost pvt. queen rabbi rep rep.
    representative reps. rev rev. reverend saint sec secretary secretary-general sen sen. senator sens.
    sergeant sgt sgt. sheik sheikh sheriff sister skipper speaker spokesman spokesperson spokeswoman
    striker sultan superintendent supt. taoiseach treasurer trooper tsar undersecretary vice-chairman
    vice-president
    """.split()
)

# Capitalised words that belong to the title after them: "Deputy Prime Minister", "First Lady".
BEFORE_TITLES = frozenset(
    """
    acting agriculture army assistant associate attorney chief co-chairman commerce communications crown
    culture defence defense deputy economic economics economy education energy environment executive
    federal finance financial first foreign former general grand health home homeland housing industry
    information interim interior internal joint junior justice labor labour lieutenant lord major
    majority managing minority national police press prime public regional science security senior
    sports staff state supreme tourism trade transport transportation treasury under veterans vice war
    water
    """.split()
)

# Lower-case callings: a noun whose lemma is one of these says what somebody is or does.
CALLINGS = frozenset(
    """
    academic accountant activist actor actress adviser advisor advocate aide all-rounder ally ambassador
    analyst anchor anthropologist apologist apprentice archbishop architect artist assistant associate
    astronaut athlete attorney author ayatollah banker baron baroness batsman billionaire biographer
    biologist bishop blogger boss bowler boxer boy boyfriend broadcaster broker brother builder
    businessman businesswoman bystander cameraman campaigner candidate captain cardinal caretaker
    cartoonist caucus-goer celebrity centre-back chairman chairperson chairwoman challenger champion
    chancellor chaplain chef chief cleric clerk client co-author co-chair co-chairman co-director
    co-founder co-host co-owner co-worker co-writer coach collaborator colleague colonel columnist
    comedian commander commentator commissioner communicator companion composer conductor confidant
    congressman congresswoman conservationist conservative consultant contender contractor contributor
    controller coordinator cop correspondent councillor councilman councilwoman counsel counselor
    counterpart cousin creator critic cyclist dad daughter dean defendant defender delegate democrat
    demonstrator dentist deputy designer detective developer dictator diplomat director dissident doctor
    donor driver economist editor editor-in-chief educator emir emissary emperor employee engineer
    entrepreneur envoy epidemiologist escort eurosceptic evangelist ex-husband ex-wife executive expert
    explorer fan farmer father father-in-law favorite fellow fiance fiancee figure filmmaker financier
    firebrand firefighter fisherman footballer foreman forward founder friend front-runner frontrunner
    fugitive gangster general geologist girl girlfriend goalkeeper golfer governor governor-general
    granddaughter grandfather grandmother grandson guard guerrilla guide guitarist gunman head heir
    heiress hero historian host housekeeper husband imam immigrant incumbent industrialist inspector
    instructor insurgent intern interpreter investigator investor jockey journalist judge jurist justice
    king lady lawmaker lawyer leader lecturer legend legislator liaison librarian lieutenant linebacker
    lobbyist loyalist magistrate magnate maker man manager marshal mastermind mate mathematician mayor
    mediator medic member mentor merchant meteorologist midfielder militant millionaire minister
    missionary model moderator mogul monk mother mother-in-law musician nationalist native negotiator
    neighbor neighbour nephew neurologist niece nominee novelist number nun nurse officer official
    operative opponent opposition organiser organizer owner painter parent participant partner passenger
    pastor patient patriarch peacemaker pediatrician performer philanthropist philosopher photographer
    physician physicist pianist pilot pioneer pitcher planner player playmaker playwright poet policeman
    policewoman politician pollster pope porter predecessor premier presenter president president-elect
    priest prime prince princess principal prisoner producer professor programmer promoter prosecutor
    protester provost psychiatrist psychologist publicist publisher pundit pupil quarterback queen rabbi
    racer radical ranger rapper reader realtor rebel receiver recipient recruit refugee regulator
    reporter reporter-at-large representative republican rescuer researcher resident retiree reviewer
    rider rival runner runner-up sailor salesman scholar scientist screenwriter scrum-half sculptor
    secretary secretary-general senator sergeant shareholder sheriff shopkeeper shortstop sibling singer
    sister sister-in-law skipper socialist soldier solicitor soloist son son-in-law songwriter speaker
    specialist speechwriter spokesman spokesperson spokeswoman spouse sprinter staffer star stepfather
    stepmother stepson strategist striker student successor suffragan sultan supervisor supporter
    surgeon surrogate survivor suspect swimmer taoiseach teacher team-mate teammate technician teenager
    tenant tenor therapist trader trainer translator treasurer trustee tutor tycoon uncle undersecretary
    unionist vet veteran veterinarian vicar vice-chairman vice-chancellor vice-president victim villager
    violinist vocalist volunteer voter waiter waitress warden warlord whip whistleblower widow widower
    wife winemaker winger winner witness woman worker wrestler writer youngster
    """.split()
)

# Words for a person that name no role by themselves.
BARE_CALLINGS = frozenset({"man", "woman", "boy", "girl", "figure", "number", "prime", "mate", "opposition", "lady", "fan", "favorite", "ally"})  # fmt: skip

# Inside a name, in small letters: "Ludwig van Beethoven".
PARTICLES = frozenset({"al", "ap", "bin", "bint", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "san", "ter", "ul", "van", "vom", "von", "zu", "zur"})  # fmt: skip

# After a name, part of it or not: "Jr.", "III".
AFTER_NAMES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})

WOMENS_WORDS = frozenset({"actress", "baroness", "businesswoman", "chairwoman", "congresswoman", "councilwoman", "countess", "daughter", "duchess", "empress", "fiancee", "girlfriend", "grandmother", "granddaughter", "heiress", "mother", "niece", "policewoman", "princess", "queen", "sister", "spokeswoman", "waitress", "widow", "wife", "woman"})  # fmt: skip
MENS_WORDS = frozenset({"actor", "baron", "boyfriend", "brother", "businessman", "chairman", "congressman", "councilman", "duke", "emperor", "father", "grandfather", "grandson", "gunman", "husband", "king", "man", "nephew", "policeman", "prince", "salesman", "son", "spokesman", "sultan", "uncle", "waiter", "widower"})  # fmt: skip

# What somebody does for a living, as a clause with "who" says it: "who leads the committee".
WORKS = frozenset(
    {
        "chair",
        "coach",
        "command",
        "direct",
        "found",
        "head",
        "lead",
        "manage",
        "oversee",
        "represent",
        "run",
        "serve",
        "teach",
    }
)

# Who is done this to comes to an office, or leaves it: "was elected mayor", "the departure of Ann Lee as mayor".
APPOINTING = frozenset(
    "appoint choose confirm crown elect hire install name nominate ordain promote re-elect reelect replace select swear".split()
)
APPOINTMENTS = frozenset(
    "appointment choice confirmation departure dismissal election hiring nomination ouster promotion re-election removal replacement resignation retirement selection tenure".split()
)
