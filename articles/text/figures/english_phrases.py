"""The phrases around English figures: approximations, bounds and their negations, directions."""

APPROXIMATE = {
    "about": "as many as|as much as|as high as|as long as|about|around|approximately|roughly|some|circa|approx|approx.|an estimated|estimated|or so|in the region of|in the neighborhood of|on the order of|somewhere around",
    "above": "more than|over|above|exceeding|exceeded|exceeds|exceed|upwards of|upward of|at least|no less than|no fewer than|not less than|not fewer than|in excess of|beyond|surpassing|surpassed|surpass|surpasses|"
    "topping|topped|tops|top|past|passed|well over|north of|a little more than|better than|greater than|higher than|older than|longer than|larger than|faster than|taller than|heavier than|deeper than|wider than|bigger than|minimum of|a minimum of|just over|slightly over|a little over|crossed|broke through|broken through|breaking through|passing|not under|not below|plus",
    "most": "up to",
    "below": "nearly|almost|close to|just under|under|less than|fewer than|below|no more than|not more than|at most|within|lower than|approaching|approached|just short of|short of|shy of|younger than|smaller than|maximum of|a maximum of|slower than|earlier than|not exceeding|not exceed|not over|not above|nearing|just shy of|well under|a little less than|a little under|slightly under|inside|barely|not even|near|next to|shorter than|lighter than|virtually|practically|verging on|bordering on|not quite|well below|just below|no higher than|no greater than|no longer than|no older than|capped at",
}  # fmt: skip
LOOSE = frozenset(
    [
        "as many as",
        "as much as",
        "as high as",
        "as long as",
        "top",
        "tops",
        "past",
        "passed",
        "passing",
        "an estimated",
        "estimated",
        "within",
        "inside",
        "barely",
        "near",
        "next to",
    ]
)
# After these words they tell a time (in past years) or a name (the over-60s) and no bound.
AFTER_THE = {"over": {"the"}, "under": {"the"}, "past": {"in", "the"}}
# "Over five years, 3,000 people moved" tells the time it took; "for over five years" more than that.
LASTING = frozenset(
    ["for", "lasted", "last", "lasts", "took", "take", "takes", "taken", "spent", "spend", "after", "just", "well", "been", "is",
        "was", "of", "goes", "went", "spanning", "with", "in"]
)  # fmt: skip
SPREAD = frozenset(
    ["spread", "scattered", "extends", "extended", "across", "distributed", "stretches", "stretching", "stretched", "ranging"]
)  # fmt: skip
NIGHTS = frozenset(
    ["evening", "evenings", "night", "nights", "weekend", "weekends", "session", "sessions", "round", "rounds", "season", "seasons"]
)  # fmt: skip
# A bound that is forbidden or denied is the other bound: "must not fall below 97 percent" is at least 97 percent.
TURNED = {
    **dict.fromkeys(
        [
            "more than",
            "over",
            "above",
            "exceeding",
            "exceeded",
            "exceeds",
            "exceed",
            "beyond",
            "surpass",
            "surpassed",
            "surpassing",
            "greater than",
            "higher than",
            "older than",
            "longer than",
            "larger than",
            "bigger than",
            "faster than",
            "taller than",
            "heavier than",
            "deeper than",
            "wider than",
            "later than",
            "in excess of",
            "past",
            "topped",
            "top",
        ],
        "below",
    ),
    **dict.fromkeys(
        [
            "less than",
            "fewer than",
            "under",
            "below",
            "lower than",
            "shorter than",
            "smaller than",
            "younger than",
            "lighter than",
            "slower than",
            "earlier than",
        ],
        "above",
    ),
}
YOUNG = frozenset({"under", "below", "younger"})
NEGATIONS = frozenset(
    ["not", "never", "cannot", "no", "nor", "without", "nobody", "none", "neither", "forbidden", "banned", "prohibited", "barred",
        "forbids", "bans", "prohibits", "illegal", "hardly", "rarely", "seldom"]
)  # fmt: skip
# What may stand between a negation and its bound.
BETWEEN = frozenset(
    ["be", "been", "being", "is", "are", "was", "were", "to", "from", "fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping",
        "go", "goes", "went", "gone", "going", "rise", "rises", "rose", "risen", "rising", "dip", "dips", "dipped", "sink", "sinks", "sunk", "slip", "slips", "stay", "remain", "get", "cost",
        "last", "take", "taken", "weigh", "measure", "run", "have", "has", "had", "ever", "yet", "by", "any", "allowed", "permitted",
        "let", "do", "does", "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "at", "much", "even",
        "ever", "stand", "contain", "hold", "carry", "move", "climb", "grow", "reach"]
)  # fmt: skip
SIDES = {phrase: side for side, phrases in APPROXIMATE.items() for phrase in phrases.split("|")}
APPROXIMATE_AFTER = {
    "at most": "below", "at the most": "below", "at least": "above", "at the least": "above", "maximum": "below", "minimum": "above", "and upwards": "above", "or later": "above", "or earlier": "below", "and up": "above", "and a bit": "above", "something": "above", "give or take": "about", "more or less": "about", "on average": "loose", "tops": "below",
    "or more": "above", "or above": "above", "or over": "above", "and above": "above", "and over": "above", "or higher": "above", "and older": "above", "or older": "above", "plus": "above", "odd": "above",
    "or so": "about", "or thereabouts": "about", "or less": "below", "or fewer": "below", "or under": "below", "and under": "below", "or below": "below", "and below": "below", "or lower": "below", "or younger": "below", "upwards": "above", "and more": "above", "or greater": "above", "or longer": "above",
}  # fmt: skip

UP = (
    "rise|rises|rose|risen|rising|grow|grows|grew|grown|growing|growth|increase|increases|increased|increasing|up|upturn|gain|gains|gained|gaining|climb|climbs|climbed|climbing|jump|jumps|jumped|jumping|surge|surges|surged|surging|soar|soars|soared|"
    "expand|expands|expanded|expanding|expansion|raise|raises|raised|raising|higher|uptick|advance|advanced|accelerate|accelerated|accelerating|quicken|quickened|faster|boosted|boosting|boost|improve|improved|improvement|widened|lengthened|extended|rebounded|rebound|swelled|profit|profits|surplus|"
    "rocketed|skyrocketed|ballooned|spiked|mushroomed|strengthened|rallied|soared|soaring|soars|larger|longer|greater|leap|leaped|leapt|hike|hiked|appreciated|inflow|inflows|additional"
)
DOWN = (
    "fall|falls|fell|fallen|falling|drop|drops|dropped|dropping|decrease|decreases|decreased|decreasing|decline|declines|declined|declining|down|downturn|reduce|reduces|reduced|reducing|reduction|reductions|cut|cuts|cutting|contract|contracted|contracting|contraction|shrink|shrank|shrunk|shrinking|"
    "shrinks|slump|slumps|slumped|slumping|tumbles|tumbling|plunges|plunging|plummets|plummeting|nosedived|crashed|collapsed|sagged|dwindled|slackened|slow|slowed|slower|slowing|slowdown|lower|lowered|lowering|slid|slide|slip|slipped|slipping|plunge|plunged|plummeted|plummet|dip|dipped|tumbled|tumble|shorten|shortened|shorter|shortening|loss|losses|deficit|eased|easing|ease|smaller|slashed|slash|trimmed|trim|save|saves|saved|saving|savings|lost|lose|losing|"
    "sank|sink|sunk|receded|retreat|retreated|less|fewer|depreciated|outflow|outflows|negative|weakened|softened|shed|decelerated"
)
NEUTRAL = "narrow|narrowed|narrows|narrowing|from|between|compared|versus|against|contract for|contracts"
WAYS = (
    dict.fromkeys(UP.split("|"), "up")
    | dict.fromkeys(DOWN.split("|"), "down")
    | dict.fromkeys(NEUTRAL.split("|"), "")
)
WAYS |= {"delayed": "late", "postponed": "late", "late": "late", "delay": "late", "advanced": "early"}
# "Brought forward two days", "pushed back a week".
SHIFTED = {"forward": "early", "back": "late", "up": "early", "off": "late"}
SHIFTING = frozenset(
    {
        "brought",
        "bring",
        "bringing",
        "moved",
        "move",
        "moving",
        "pushed",
        "push",
        "put",
        "set",
        "held",
        "knocked",
    }
)
AFTER_WAYS = {
    "up": "increase|increases|rise|rises|growth|gain|gains|jump|surge|expansion|hike|higher|more|up|faster|quicker|longer|larger|greater|upturn|boost|uptick|profit|profits|surplus|above|heavier|leap|improvement|taller|bigger|net profit",
    "early": "earlier|early|ahead|sooner|advance",
    "late": "later|late|behind|delay",
    "down": "decrease|decreases|decline|declines|drop|drops|fall|falls|reduction|reductions|cut|cuts|contraction|lower|less|fewer|down|slower|shorter|smaller|dip|loss|losses|deficit|below|lighter|cheaper|slump|plunge|short|shy",
}  # fmt: skip
WAYS_AFTER = {word: way for way, words in AFTER_WAYS.items() for word in words.split("|")}
# With a time these say whether it is the shorter or the longer one; a better time is neither up nor down.
SPEED = (
    dict.fromkeys(["faster", "quicker", "quicken", "quickened", "accelerated", "accelerating", "accelerate"], "fast")
    | dict.fromkeys(["slower", "slow", "slowed", "slowing"], "slow")
    | dict.fromkeys(["improve", "improved", "improvement", "gain", "gains", "gained", "gaining", "boost", "boosted"])
)  # fmt: skip
LEVELS = frozenset({"below", "above", "under", "beyond", "past"})
# "5 percent over budget".
BEYOND = {"over": "up", "under": "down"}
AIMS = frozenset({"budget", "target", "plan", "quota", "capacity", "estimate", "forecast"})
# "Make up 21 percent" is no rise.
MADE_UP = frozenset(
    {"make", "makes", "made", "making", "take", "takes", "took", "taking", "set", "setting", "sets"}
)
# A time after these is how long something went on: "faster than the average for four years".
LASTS = frozenset({"for", "in", "during", "within", "throughout"})
MOVED = frozenset(
    {"delayed", "postponed", "extended", "prolonged", "lengthened", "shortened", "early", "late", "advanced"}
)
GROWTH = frozenset({"growth"})
SPEEDING = frozenset({"speed", "speeds", "sped", "speeded", "speeding"})
HALTS = frozenset(
    ["and", "while", "but", "to", "from", "in", "of", "for", "with", "by", "that", "which", "the", "a", "an", "as", "than", "on",
        "at", "were", "was", "is", "are", "people", "said"]
)  # fmt: skip
# Right after a figure these outweigh the word before it: the increase was 0.3 points smaller.
COMPARATIVES = frozenset(
    {"smaller", "larger", "lower", "higher", "slower", "less", "fewer", "shorter", "longer"}
)
