"""What can happen: the closed list of kinds of events, and whether they did."""

from conflictmodel._records import Vocabulary


class EventKind(Vocabulary):
    """The kinds of events that the library tells apart, each with its one defining sentence.

    Chosen against ACLED's 25 sub-event types, the non-verbal roots of CAMEO and PLOVER's types; the table is
    in the documentation under explanation/event-kinds.
    """

    ARMED_CLASH = "armed_clash", "Two armed sides fight each other."
    ATTACK = "attack", "An armed party attacks people or a position that cannot answer in kind, by hand or gun."
    KILLING = "killing", "People are killed, and the account does not say in what kind of act."
    ASSASSINATION = "assassination", "A person is killed, or meant to be killed, for who they are."
    AIR_STRIKE = "air_strike", "An aircraft, helicopter or drone attacks a target on the ground or at sea."
    SHELLING = "shelling", "Artillery, mortars, rockets, missiles or tanks fire from a distance."
    BOMBING = "bombing", "A planted, thrown or parked explosive device goes off, mines included."
    SUICIDE_ATTACK = "suicide_attack", "An attacker means to die in the explosion or assault."
    GRENADE_ATTACK = "grenade_attack", "A grenade is thrown or fired by hand."
    CHEMICAL_ATTACK = "chemical_attack", "A chemical, biological or radiological agent is used as a weapon."
    SEXUAL_VIOLENCE = "sexual_violence", "Rape or another act of sexual violence by a party to the conflict."
    ILL_TREATMENT = "ill_treatment", "People in somebody's power are tortured, beaten or degraded."
    ABDUCTION = "abduction", "People are carried off, taken hostage or made to disappear."
    RAID = "raid", "An armed party enters a place for a limited purpose and leaves: search, rescue, strike."
    ARREST = "arrest", "Authorities, or those who rule a place, take people into custody."
    RELEASE = "release", "People held by somebody are freed, exchanged or rescued."
    SEIZURE = "seizure", "Goods, money, weapons, vehicles or buildings are taken by an authority or armed party."
    INTERCEPTION = "interception", "A weapon or attack is stopped: shot down, defused, foiled."
    PROPERTY_DESTRUCTION = "property_destruction", "Things are looted, burnt, demolished or destroyed, not people."
    PROTEST = "protest", "People demonstrate, strike or sit in without violence of their own."
    RIOT = "riot", "A demonstration in which the demonstrators are violent."
    MOB_VIOLENCE = "mob_violence", "A crowd attacks people or things outside a demonstration."
    CROWD_DISPERSAL = "crowd_dispersal", "Force is used against demonstrators."
    TERRITORIAL_GAIN = "territorial_gain", "A party takes control of a place by fighting for it."
    WITHDRAWAL = "withdrawal", "A party leaves a place or hands it over without a fight."
    DEPLOYMENT = "deployment", "Forces are moved, mobilised or posted, or a base is set up."
    SIEGE = "siege", "A place is cut off: blockade, encirclement, closed crossing."
    COUP = "coup", "Somebody takes or tries to take the power of a state outside its law."
    AGREEMENT = "agreement", "Parties sign or conclude an accord other than a ceasefire."
    CEASEFIRE = "ceasefire", "Parties stop fighting by agreement or declaration, a truce or pause included."
    CEASEFIRE_VIOLATION = "ceasefire_violation", "Somebody breaks a ceasefire, in whatever way."
    TALKS = "talks", "Parties meet, negotiate or are brought together by a mediator."
    GROUP_CHANGE = "group_change", "An armed group forms, splits, joins, disarms, dissolves or changes its name."
    SANCTION = "sanction", "A state or organisation imposes or lifts a penalty: embargo, listing, expulsion."
    AID = "aid", "Relief, money or arms are delivered or refused to a party or population."
    OTHER = "other", "It belongs to the conflict, and none of the other kinds fits."


class Occurrence(Vocabulary):
    """Whether it came to happen, by this account."""

    HAPPENED = "happened", "It took place and is over."
    ONGOING = "ongoing", "It was still going on when the account was given."
    FAILED = "failed", "It was tried and did not succeed, or was foiled."
    PLANNED = "planned", "It was to happen later."
    THREATENED = "threatened", "Somebody said that they would do it."
    CALLED_OFF = "called_off", "It was planned and will not take place."
