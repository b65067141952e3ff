"""Given names, their short forms, and which are women's."""

GIVEN_NAMES = frozenset(
    """
    aaron abdel abdelaziz abdul abdullah abigail abraham abu adam adel adelheid adem ademola adil adolf
    adrian adriana agnes ahmad ahmed ahmet ahn aidan aisha akiko akinwale akira alain alan albert
    alberto aldo alec alejandro aleksandar aleksander aleksandr alessandro alex alexander alexandra
    alexei alexey alfonsina alfonso alfred alfredo ali alice alicia aline alison allan allen allison
    alois alphonse alvaro amanda amber amelia amelie amin amina amir amparo amy ana anatoly anders andre
    andrea andreas andrei andres andrew andriy andy angel angela angelo anil anita anke ann anna anne
    annegret annette anthony antoine anton antonella antonio antony anwar april ari ariel arjun armin
    arnaud arne arnold arthur arturo arun asa ashley ashok ashraf astrid audrey august aung aurelie axel
    ayman aysha ayumi aziz babak barack barbara barry bashar bassam beatrice beatriz becky behrouz ben
    benazir bengt benicio benito benjamin benoit benyamin bernard bernardo bernd berndt bernie bert beth
    betsy betty beverly bhavna bilal bill billy binali binyamin birgit birgitta bjoern bjorn blaise
    blake blanca bo bob bobby bogdan bohumil bola boleslaw boris brad bradley brandon branko brenda
    brendan brent brett brian bridget brigitte britney bruce bruno bryan burhan burkhard byron byung
    caitlin calvin cameron camille carina carl carla carlo carlos carmen carol carole caroline carolyn
    carrie carsten cary casey caspar catalina catherine cathy cecilia cedric celia celine cemal cesar
    chantal charlene charles charlie charlotte chelsea chen cheryl chidi chinua chloe cho chris
    christian christina christine christoph christophe christopher chuck chukwu chung cindy claire clara
    clarence claude claudia claudine claudio claus clay clayton clemens clement clifford clint clive
    clotilde clyde colin colleen connie connor conrad constantin consuelo corinne cory courtney craig
    cristian cristiano cristina curt curtis cynthia cyril dae dag dagmar daisuke daisy damian damien
    damon dan dana daniel daniela daniele danielle danny dario dariush darrell darren darryl dave david
    davide dawn dean debbie deborah debra declan deepak dejan delphine deng denis denise dennis derek
    desmond detlef diana diane didier diego dieter dietmar dinesh dirk divya dmitri dmitry dolores
    dominic dominique don donald donna dora doreen doris dorothy doug douglas dragan duane duncan dustin
    dwight earl ebba eberhard eckhard ed eddie edgar edith edmund eduardo edward edwin egil egon ehud
    eileen einar elaine eleanor elena eli eliane elias elijah elin elisabeth elise elizabeth elke ella
    ellen ellie elliot elsa emeka emi emiliano emilie emily emma emmanuel enrique erhard eric erica
    erich erik erika erling ernest ernesto ernst erwin eskil esperanza esteban esther ethan etienne
    eugene eva evan evelyn ewald ezequiel fabien fabienne fabio fabrice facundo fadi faisal farah farhad
    faruk fathi fatima federico felipe felix femi ferdinand fermin fernando fidel filip fiona florence
    florencia florian floyd folasade frances francesca francesco francine francis francisco franco
    francois frank frankie franz fred freddie frederic frederick freja frida friedhelm friedrich fritz
    fumio gabriel gabriela gabriele gail gareth garry gary gavin gemma gene genevieve geoff geoffrey
    george georges georgette georgina gerald gerard gerardo gerd gerda gerhard germain gerry ghassan
    ghislaine gianni gideon gilbert giles gilles gina giorgio giovanni gisela giulio giuseppe glen glenn
    gloria gopal goran gordon gottfried grace graciela graham grant greg greger gregor gregory greta
    grzegorz gudrun guenter guenther guido guillaume guillermo gulbuddin gunilla gunter gustavo guy gwen
    habib hafez hakan hakeem hakim hal halima hamid hana hanna hannelore hans harald harold harriet
    harrison harry hartmut haruki haruto harvey hasan hassan hatem haydar hazel heather hector hedvig
    heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut hendrik henning henri
    henrik henry herbert herman hermann hernan herta herve hideki hikmet hilde hildegard hillary hiroko
    hiroshi hiroyuki hisham holger holly horst hosni hossein howard hu hubert hugh hugo hussein hyun ian
    ibrahim ifeoma ignacio igor ihsan ikenna ilse ilya imad imran in-jae indira inge ingeborg ingemar
    ingo ingrid ingvar irene irina iris irmgard isaac isabel isabella isabelle isaiah isamu isidro
    ismail ismet issa ivan ivana ivanka ivica ivo jabir jacinto jack jackie jackson jacky jacob
    jacqueline jacques jadranka jae jake jakob jalal jamal james jamie jan jana jane janet janice jared
    jarl jaroslav jaroslaw jasmine jason javad javid javier jay jaya jean jean-baptiste jean-claude
    jean-francois jean-jacques jean-louis jean-luc jean-marie jean-michel jean-paul jean-pierre
    jean-yves jeanne jeb jeff jeffrey jennifer jens jeremy jerome jerry jerzy jesse jessica jesus jiang
    jibril jill jim jimmy jin jiri jo joachim joan joanna joanne joao joaquim joaquin jochen jodi jody
    joe joel joelle joerg johan johann johanna johannes john johnny jon jonathan jong joon jordan jorg
    jorge jorgen jose josef joseph josette joshua josip joyce juan juanita judith judy juergen julia
    julian juliane julie julien julieta julio julius jun june junichi justin jutta kaare kadir kamal
    kamran karel karen karim karima karin karl karl-erik karla katarzyna kate katherine kathleen kathrin
    kathryn kathy katie katja kavita kay kazuo keiji keiko keith kellie kelly kellyanne kemal ken kendra
    kenji kenneth kenny kent kerry kerstin kevin khaled khalid khalil khalilzad ki-moon kim kimberly
    kiran kirk kirsten kiyoshi kjell klaus knut kofi koji konrad kristen kristian kristin kristina
    krzysztof kurt kwame kyle laetitia lakshmi lamar lance larry lars lasse latif laura lauren laurence
    laurent lawrence leah lech lee leif leila lena leo leon leonard leonardo leonid leopoldo leroy
    leslie lester leszek lewis leyla li liam ligia lillian lin linda lindsay lindsey lionel lisa liu liv
    liz lloyd lois lorena lorenzo loretta lori lorraine lothar lou louis louise luc luca lucas lucia
    luciano lucien lucy ludger ludmila ludovic ludvig ludwig luigi luis luisa luiz luka lukas luke
    luther lydia lyle lynn madeleine mads mae magdalena magnus maher mahmood mahmoud maja majid makoto
    malcolm malgorzata malin manfred manoj manolo mansour manuel mara marc marcel marcela marcelo marco
    marcos marcus marek margaret margarita margit margot marguerite maria marian marianne marie mariko
    marina marine mario marion marisol marit mariusz marjorie mark marko markus marlene marlon marsha
    marta martha martin martina martine marty marvin marwan mary maryse masahiro masaru massimo massoud
    mateo mathieu mathilde mats matt matteo matthew matthias mattias maureen maurice mauricio mauro max
    maxim maximo maxine maya mayumi mazen meena megan mehdi mehmet mehran meike mel melania melanie
    melinda melissa mercedes meredith merle merrick mette michael michaela michal michel michele
    michelle michiko mick miguel mihai mikael mike mikhail mikkel milan milos miloslav min mireille
    miriam mirko miroslav mitch mitchell mitt mohamed mohammad mohammed moira mojtaba molly mona monica
    monika monique morgan morris morten morteza moses mounir muammar muhammad mukesh mullah murad muriel
    murray musa mustafa myron nabil nabila nader nadia nadine naguib najib nancy naoki naomi naoto
    narendra nasrin nasser natalia natalie nate nathalie nathan nathaniel naveed nawaz neha neil nelson
    nenad nestor newt ngozi nguyen nicanor nicholas nick nico nicola nicolas nicole nigel nikhil nikita
    nikki nikolai nikolaj nils nina nisha nizar nkem noah nobuo noel nora norbert noriko norma norman
    nouri nuno obinna octavio oddvar odile ola olaf olav oleg olga oliver olivia olivier olof olu
    olusegun omar ondrej orhan osama oscar oskar osman osten ottmar otto owen pablo paddy paige pal pam
    pamela park parviz pascal pascale pat patrice patricia patricio patrick patrik patsy paul paula
    pauline paulo pavel pawel pedro peggy penelope penny per percy perry petar pete peter petr petra
    phil philip philippe phillip phyllis pia pierre pieter pilar piotr pooja pradeep prakash priscilla
    priya qais qasim rachel radek radoslaw radovan rafael rafiq ragnar rahul rainer raj rajiv ralf ralph
    ramesh rami ramiro ramon randall randolph randy raphael raquel rashid rasmus raul ravi ray raymond
    raymonde rebecca recep reggie regina reginald regis reince reinhard remi remy renate rene renee reza
    riad ricardo riccardo richard rick rickey ricky rifat rita rob robbie robert roberta roberto robin
    rocio rod roderick rodney rodolfo rodrigo rogelio roger rohit roland rolf roman romano ron ronald
    ronnie rory rosa rosalie rose roselyne rosemarie rosemary ross roy ruben rudi rudiger rudolf rudy
    runar rune rupert russ russell ruth ryan ryo ryszard ryutaro sabine sabri sachin saeb saeed said
    salim sally salman salvatore sam samantha sami samir samuel sandeep sandra sandro sandy sang sani
    sanjay sanjeev santos santosh sara sarah sarita satoshi scott sean sebastian sediq segolene sekou
    selim serena serge sergei sergey sergio seth seung shane shannon sharon shaun shawn sheila shelly
    sherri sherry shigeru shilpa shimon shinji shinzo shirin shirley sidney siegfried siegmar sigmund
    sigrid sigurd silke silvana silvia silvio simon simone siri slavko slobodan sofia sofie solange
    soledad sonali sonia sonny sonya soo sophia sophie soraya soren spencer stacey stacy stan stanislav
    stanislaw stanley stefan stefanie stefano steffen steffi stella stephan stephane stephanie stephen
    sterling steve steven stewart stina stipe stuart sue suleiman sung sunil suresh susan susana suzanna
    suzanne svein sven sven-erik svetlana sybil sybille sylvain sylvester sylvia sylvie szymon tadeusz
    taha tahir takeshi tamara tamer tammy tanya tara tareq tariq taro tatiana taylor tayyip ted teodoro
    terence teresa terje terrence terri terry tetsuya thabo theo theodore theresa therese thibault
    thierry thomas thor thorsten tiffany tim timothy tina tobias toby todd tom tomas tomasz tommy toni
    tony tor tora torben torbjorn tore torsten toru toshio tracey tracy tran travis trent trevor trond
    trygve tunde tyler udo ulf ulla ulrich ulrike uma umar umaru urs ursel ursula usha ute uwe vaclav
    valentina valeri valerie valery vanessa venkat vernon veronica veronique vesna viacheslav vicente
    victor victoria viggo vijay vikram viktor vilhelm vince vincent vincenzo vinod violaine violeta
    virginia virginie vitaly vivian vladimir volker vuk wade wael walid wallace walt walter waltraud
    wanda wang warren wayne wen wendell wendy werner wes wesley wilfried wilhelm wilhelmine will willem
    william willie wim winston wojciech wole wolfgang wolfram woo woodrow xavier xi ximena yang yann
    yannick yasin yasser yasuo yemi yevgeny yitzhak yngve yoko yolanda yoshi yoshiro young yousef
    youssef yuji yukio yumi yuri yusef yusuf yvan yves yvette yvonne zachary zahra zalmay zbigniew
    zdenek zdravko zeynep zhang zhou zhu ziad zoe zoltan zoran
    """.split()
)

# Nicknames and short forms, to the given names they stand for.
SHORT_NAMES = {
    "abe": ("abraham",), "al": ("albert", "alan", "alfred"), "alex": ("alexander", "alexandra"), "andy": ("andrew",),
    "barb": ("barbara",), "ben": ("benjamin",), "bernie": ("bernard",), "beth": ("elizabeth",), "bill": ("william",),
    "bob": ("robert",), "bobby": ("robert",), "cathy": ("catherine",), "charlie": ("charles",), "chris": ("christopher", "christine"),
    "chuck": ("charles",), "dan": ("daniel",), "danny": ("daniel",), "dave": ("david",), "debbie": ("deborah",), "dick": ("richard",),
    "don": ("donald",), "doug": ("douglas",), "ed": ("edward", "edwin"), "eddie": ("edward",), "fred": ("frederick",),
    "greg": ("gregory",), "hank": ("henry",), "harry": ("harold", "henry"), "jack": ("john",), "jeff": ("jeffrey",),
    "jen": ("jennifer",), "jerry": ("gerald", "jerome"), "jim": ("james",), "jimmy": ("james",), "joe": ("joseph",),
    "joey": ("joseph",), "johnny": ("john",), "jon": ("jonathan",), "josh": ("joshua",), "kate": ("katherine", "kathryn"),
    "kathy": ("katherine", "kathleen"), "katie": ("katherine",), "ken": ("kenneth",), "larry": ("lawrence",), "liz": ("elizabeth",),
    "maggie": ("margaret",), "matt": ("matthew",), "mike": ("michael",), "mick": ("michael",), "mitch": ("mitchell",),
    "nate": ("nathan", "nathaniel"), "ned": ("edward",), "nick": ("nicholas",), "pam": ("pamela",), "pat": ("patrick", "patricia"),
    "peggy": ("margaret",), "pete": ("peter",), "phil": ("philip", "phillip"), "ray": ("raymond",), "rick": ("richard",),
    "rob": ("robert",), "ron": ("ronald",), "rudy": ("rudolph",), "sam": ("samuel", "samantha"), "sandy": ("sandra",),
    "steve": ("steven", "stephen"), "sue": ("susan",), "ted": ("theodore", "edward"), "terry": ("terence",), "tim": ("timothy",),
    "tom": ("thomas",), "tommy": ("thomas",), "tony": ("anthony",), "vince": ("vincent",), "walt": ("walter",), "will": ("william",),
}  # fmt: skip

# Given names that are women's, and those that are both; the others listed above are men's.
WOMEN = frozenset(
    """
    abigail adelheid adriana agnes aisha akiko alexandra alfonsina alice alicia aline alison allison
    amanda amber amelia amelie amina amparo amy ana angela anita anke ann anna anne annegret annette
    astrid audrey aurelie aysha ayumi barbara beatrice beatriz becky benazir beth betsy betty beverly
    bhavna birgit birgitta blanca brenda bridget brigitte britney caitlin camille carina carla carmen
    carol carole caroline carolyn carrie catalina catherine cathy cecilia celia celine chantal charlene
    charlotte chelsea cheryl chloe christina christine cindy claire clara claudia claudine clotilde
    colleen connie consuelo corinne courtney cristina cynthia dagmar daisy daniela danielle debbie
    deborah debra delphine denise diana diane divya dolores donna dora doreen doris dorothy ebba edith
    eileen elaine eleanor elena eliane elin elisabeth elise elizabeth elke ella ellen ellie elsa emi
    emilie emily emma erica erika esperanza esther eva evelyn fabienne farah fatima fiona florencia
    folasade frances francesca francine freja frida gabriela gail gemma genevieve georgette georgina
    gerda ghislaine gina gisela gloria grace graciela greta gudrun gunilla gwen halima hanna hannelore
    harriet hazel heather hedvig heidi heike helen helena helene helga herta hilde hildegard hillary
    hiroko holly ifeoma ilse indira ingeborg ingrid irene irina irmgard isabel isabella isabelle ivana
    ivanka jacqueline jadranka jana jane janet janice jasmine jaya jeanne jennifer jessica jill joan
    joanna joanne jodi joelle johanna josette joyce juanita judith judy julia juliane julie julieta
    jutta karen karima karin karla katarzyna kate katherine kathleen kathrin kathryn kathy katie katja
    kavita keiko kellie kellyanne kendra kerstin kimberly kirsten kristen kristin kristina laetitia
    lakshmi laura lauren leah leila lena leyla ligia lillian linda lindsay lindsey lisa liv liz lois
    lorena loretta lori lorraine louise lucia lucy ludmila luisa lydia lynn madeleine mae magdalena maja
    malgorzata malin marcela margaret margarita margit margot marguerite maria marianne marie mariko
    marina marine marisol marit marjorie marlene marsha marta martha martina martine mary maryse
    mathilde maureen maxine maya mayumi meena megan meike melania melanie melinda melissa mercedes
    meredith mette michaela michelle michiko mireille miriam moira molly mona monica monika monique
    muriel nabila nadia nadine nancy naomi nasrin natalia natalie nathalie neha ngozi nicole nikki nina
    nisha nora noriko norma odile olga olivia paige pam pamela pascale patricia patsy paula pauline
    peggy penelope penny petra phyllis pia pilar pooja priscilla priya rachel raquel raymonde rebecca
    regina renate renee rita roberta rocio rosa rosalie rose roselyne rosemarie rosemary ruth sabine
    sally samantha sandra sara sarah sarita segolene serena sharon sheila shelly sherri sherry shilpa
    shirin shirley sigrid silke silvana silvia simone siri sofia sofie solange soledad sonali sonia
    sonya sophia sophie soraya stacey stella stephanie stina sue susan susana suzanna suzanne svetlana
    sybille sylvia sylvie tamara tammy tanya tara tatiana teresa terri theresa therese tiffany tina tora
    ulla ulrike uma ursel ursula usha ute valentina valerie vanessa veronica veronique vesna victoria
    violaine violeta virginia virginie vivian waltraud wanda wendy wilhelmine ximena yemi yoko yolanda
    yumi yvette yvonne zahra zeynep zoe
    """.split()
)

UNISEX = frozenset(
    """
    ahn alex amin andrea angel april ariel ashley august blake byung cameron casey chen cho chris
    christian chung clay dae dana dean deng dominique earl elijah emi evelyn florian francis gene grace
    grant guy hana hu hyun inge jackie jacky jae jamie jan jean jiang jin jo jong joon jordan jun june
    kay kelly kerry kim kiran lee leslie li lin lindsay liu lou luka lynn marion max merrick michele min
    morgan moses nguyen nicola park pat per ray robin roman rose said sam sandy sang santos santosh
    seung shannon soo stacy sung taylor terry tracey tracy tran wang wen will woo xi yang young zhang
    zhou zhu
    """.split()
)
