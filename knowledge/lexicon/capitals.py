"""Words that English writes with a capital, or an article's tables do, though they name nobody."""

CALENDAR = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february
    march april may june july august september october november december jan jan. feb feb. mar mar. apr apr. jun jun. jul
    jul. aug aug. sep sep. sept sept. oct oct. nov nov. dec dec. spring summer autumn winter christmas easter ramadan
    thanksgiving halloween today yesterday tomorrow tonight noon midnight monday's friday's
    """.split()
)

# What may open a sentence, a line or a quotation, and is taken for a name there.
OPENERS = frozenset(
    """
    a about above according across actually adds after again against ago all almost along already also although always am
    among amid an and another any anyone are as at attendance away back be because been before behind being below besides best better
    between beyond big both but by can clearly close could currently date dear despite did do does down during each earlier
    earnings either else end especially even ever every everyone everything except far few fewer figures finally first five follow following for former
    four from full further get give given go good great group had half hardly has have having he hello her here hers high him his how
    however i i'm i've if imagine in indeed inside instead into is it its it's just keep last late lately later latest leading least less
    let like likely line listen little long look low made main make many may maybe me meanwhile men mens might moreover more
    most mostly much must my near nearly need neither never nevertheless new next nine no nobody none nor not note nothing now of off
    often oh ok okay old on once one ones only open or other others otherwise our out outside over overall own part people per perhaps
    please points police previously probably profit quarter quite rather read really result results right round sales same says scorer scorers scores score second section see seen
    separately seven several shall she should shortly similarly since six so some somebody someone something sometimes soon sorry sources standing standings
    still such sure sure, ten than thank thanks that that's the their theirs them then there there's thereafter therefore these they
    third this those though three through throughout thus till time to together too total toward towards traders two under unlike until up upon us use
    very via wait was we we're well were what what's whatever when whenever where whereas wherever whether which while who
    who's whoever whole whom whose why will with within without women womens won't would yes yet you your yours
    officials analysts dealers shares stocks bonds prices nobody's note notes today's tabulate tabulated halftime fixtures summary
    """.split()
)
