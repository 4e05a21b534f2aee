"""What news tells the opposites of, as both languages name them: exports and imports, a first year and a last one."""

Row = tuple[str, str, str, str]
# Each pair of rows names two opposites: in Chinese and in English the words that can mean nothing else, then every word
# that may stand for it. A text that names only the one is held against one that names only the other.
OPPOSITES: tuple[tuple[Row, Row], ...] = (
    (
        ("人均|户均|亩均", "均|每", "per capita|per person|per head|per household", r"per\b|average|each|apiece|a head|every|mean|individual"),
        ("总[额计量数]|合计|一共|共[计有]|累计", "总|共|计|全部", "total(?:ed|led|ing|s)?", "total|altogether|in all|combined|overall|sum|whole"),
    ),
    (
        ("出口", "", "exports?|exported|exporting", "export|exit|outlet|ship|sold|sale|way out|overseas|abroad"),
        ("进口", "", "imports?|imported|importing", "import|entrance|bought|foreign|intake|buy"),
    ),
    (
        ("环比", "环比|[月季周]", "month[- ]on[- ]month|quarter[- ]on[- ]quarter", "month[- ](?:on|over)|(?:previous|last|prior|preceding|a) month|month (?:earlier|before|ago)|quarter|week"),
        ("同比", "年|同期|同比", "year[- ]on[- ]year", "year|same period|annual|20[0-9]{2}"),
    ),
    (
        ("地下[一二三四五六1-6]层|负[一二三四1-4]层", "地下|负", "basement", "basement|underground|below|beneath|sub|lower|B[1-4]|down"),
        ("(?<!地下)(?<!负)[二三四五2-5][层楼]", "(?<!地下)(?<!负)[一二三四五六七八九十0-9首][层楼]", "(?:second|third|fourth|fifth) floor", "floor|stor(?:e?y|ies)"),
    ),
    (
        ("时速|每小时|公里/小时|千米/小时", "时", "(?:an|per|each|every) hour|km/h|kph|mph", "hour|km/h|kph|kmh|mph|[0-9]h"),
        ("每分钟?|每秒钟?|/秒|/分|分速|秒速|日行", "每分|[每/]秒|[每/]分|[分秒]速|日行|每[天日]", "(?:kilomet|met)(?:er|re)s (?:a|per|each|every) (?:minute|second|day)", "minute|second|day"),
    ),
    (
        ("最高(?!人民|法|检|峰)", "高|封顶|上限", "highest|maximum", "high|max|up to|as much|as many|top|most|peak|record|best|cap|limit|ceiling"),
        ("最低", "低|起|下限", "lowest|minimum", "low|min|least|bottom|start|floor|from"),
    ),
    (("城镇居民", "城", "urban", "urban|city|cities|town"), ("农村居民", "村|农", "rural", "rural|country|village|farm")),
    (("男[子性生孩童篮足排单双]", "男", "men|men's|boys|male", r"\bm[ae]n\b|men's|boy|male"), ("女[子性生孩童篮足排单双]", "女", "women|women's|girls|female", "wom[ae]n|girl|female|ladies|her")),
    (("存款", "存", "deposits", "deposit|saving"), ("贷款", "贷", "loans", "loan|lend|lent|credit|borrow|mortgage")),
    (("东部", "东", "eastern", "east"), ("西部", "西", "western", "west")),
    (("南部", "南", "southern", "south"), ("北部", "北", "northern", "north")),
    (
        ("倒数第", "倒数|末|最后|垫底", "(?:second|third|fourth|fifth|next) (?:from (?:the )?(?:bottom|last)|to last)|(?:second|third|fourth|fifth)-(?:last|lowest|worst)|last but (?:one|two|three)|penultimate", "bottom|last|penult|lowest|worst|from the end"),
        ("(?<!倒数)第[二三四五2-5](?![0-9十季产个])", "(?<!倒数)第|亚军|季军", "(?:second|third|fourth|fifth)(?! (?:from (?:the )?(?:bottom|last|end)|to last)|-(?:last|lowest|worst))", "(?:second|third|fourth|fifth|[2-5](?:nd|rd|th))(?! (?:from|to last)|-(?:last|lowest|worst))|runner"),
    ),
    (
        ("收官之年|收官年|收官|最后一年", "收官|最后|末|终|收尾|结束", "(?:final|closing|concluding) year|last year of", r"final|last(?! (?:month|week|night|year(?! of)))|clos|conclu|end(?:s|ing)?\b"),
        ("开局之年|开局年|开局|起步之年|第一年|首年", "开局|起步|第一年|首年|开端|开始|启动|开启|元年", "(?:first|opening|inaugural) year", "first year|opening|start|begin|began|launch|kick|initial|inaugural"),
    ),
    (
        ("供过于求|供大于求|供应过剩|供给过剩", "供过|供大|过剩|积压", r"supply (?:of (?:[a-z-]+ ){1,4})?(?:has |had |will |continues to |still |now |currently |far )*(?:outstrip\w*|exceed\w*|outpac\w*|outweigh\w*|outrun\w*)(?: the)? demand|oversupply|overcapacity|glut", "suppl[^.]{1,60}demand|oversuppl|overcapacity|glut|surplus|excess"),
        ("供不应求|供小于求|求大于供|供应不足|供给不足", "供不|供小|求大|不足|短缺|紧[缺张俏]", r"demand (?:for (?:[a-z-]+ ){1,4})?(?:has |had |will |continues to |still |now |currently |far )*(?:outstrip\w*|exceed\w*|outpac\w*|outweigh\w*|outrun\w*)(?: the)? supply|short supply|shortages?", "demand[^.]{1,60}suppl|short|tight|scarc|undersuppl"),
    ),
    (
        ("(?:假期?|春节|元旦|国庆节?|中秋节?|五一|大?赛|汛期?|入冬|入夏|开学|高?考试?|播种|手术|[午晚]?饭|用餐|睡|节日?)[之以]?前(?![天后日])", "前|先|截至|早", r"before (?:(?:the|its|their) (?:[a-z]+ )?)?(?:holidays?|festival|race|competition|flood season|exams?|sowing|operation|surgery|school|summer|winter|lunch|dinner|meals?|bed)", r"before|by\b|ahead|prior|until|till|pre-|earlier|ago|former|previous|advance|in time"),
        ("(?:假期?|春节|元旦|国庆节?|中秋节?|五一|大?赛|汛期?|入冬|入夏|开学|高?考试?|播种|手术|[午晚]?饭|用餐|睡|节日?)[之以]?后", "后|继|随|以来|结束|完", r"after (?:(?:the|its|their) (?:[a-z]+ )?)?(?:holidays?|festival|race|competition|flood season|exams?|sowing|operation|surgery|school|summer|winter|lunch|dinner|meals?)", "after|follow|since|once|later|then|post|upon|when|from"),
    ),
    (
        ("禁止|严禁|不准|不得(?![低少超多高晚早不大小])|不允许", "禁|不|严控|限|停", "ban|bans|banned|banning|prohibit(?:s|ed)?|forbid(?:s|den)?|not allowed|not permitted", r"ban|prohib|forbid|not|n't|no\b|bar|illegal|restrict|only|except|unless|without|stop|must|never|neither|none|nobody|refrain|refus|off limits|off-limits|keep|clos|exclu|outlaw|ceas|halt"),
        ("(?<!不)允许|准许|获准", "允许|许|准|可|放开|开放|同意", "(?<!not )allow(?:s|ed)?|(?<!not )permit(?:s|ted)?", r"allow|permit|may\b|can\b|let|authori|licen|open|free"),
    ),
    (("最大(?![限程])", "大", "largest|biggest", "large|big|great|max|most|major|top"), ("最小(?![二])", "小", "smallest", "small|min|tini|least|young|low")),
    (("最年长|年龄最大|最老|最年迈", "长|大|老|古|早", "oldest|eldest", "old|eld|senior|age"), ("最年轻|最年幼|年龄最小|最小的", "年轻|幼|小|新", "youngest", "young|new|junior")),
    (("最长", "长|久", "longest", "long|great|max|most"), ("最短", "短", "shortest", "short|brief|min|least|fast|quick")),
    (("最快", "快|迅|速", "fastest|quickest", "fast|quick|rapid|swift|speed|soon|early|high|least|little"), ("最慢", "慢|缓", "slowest", "slow|weak|low|late")),
    (("顺差", "顺差|盈|余|出超", "surplus", "surplus"), ("逆差|赤字", "逆差|赤字|亏|缺口|入超", "deficit", "deficit|gap|short|red")),
    (("上游", "上游|上段", "upstream|upper reaches", "up|head|source"), ("下游", "下游|下段", "downstream|lower reaches", "down|lower|below|mouth")),
    (("公办|公立", "公", "public|state-run|state-owned", "public|state|government|municipal"), ("民办|私立", "民|私", "private|privately[- ](?:run|owned)", "private|independent|non-state|non-public|fee-paying|civil")),
    (("左[岸侧]", "左", "left[- ](?:bank|hand|side)", "left"), ("右[岸侧]", "右", "right[- ](?:bank|hand|side)", "right")),
    (
        ("(?:降幅|跌幅|缺口|差距|逆差|顺差|亏损)[^，。；]{0,10}收窄", "收窄|缩|缓|减|改善", "narrow(?:ed|ing|s)?", "narrow|small|slow|eas|shr|less|moderat|improv|reduc|cut|clos|low"),
        ("(?:降幅|跌幅|缺口|差距|逆差|顺差|亏损)[^，。；]{0,10}(?:扩大|拉大)", "扩|宽|拉大|加深|加剧", "widen(?:ed|ing|s)?", r"wid|large|big|great|deep|grow|grew|ris|rose|increas|expan|accelerat|steep|more|high"),
    ),
)  # fmt: skip
# The same of words whose opposite a faithful translation may well use: 不敌 with the two sides turned round is "beat".
DOUBTFUL: tuple[tuple[Row, Row], ...] = (
    (("盈利|盈余|净利润", "盈|利", "profits?|surplus", "profit|surplus|earn|black|gain|margin|made"), ("亏损|赤字", "亏|赤字", "losses|loss|deficit", "loss|los|deficit|red|short")),
    (
        ("获胜|击败|战胜|取胜|大胜|力克|险胜|完胜", "胜|击败|力克|夺冠|赢|淘汰", "won|beat|victory|triumphed", r"won|win|beat|victor|triumph|champion|title|over\b|edg|saw off|defeat|oust|eliminat"),
        ("输给|不敌|负于|落败|惜败|告负|失利", "输|不敌|负|败|失利|淘汰", "lost|were beaten|was beaten|defeated by|defeat by", "lost|lose|losing|defeat|beaten|loss|fell|went down|oust|eliminat"),
    ),
    (
        ("赞成票?|投赞成", "赞成|支持|同意|拥护", "in favou?r(?: of)?|supported|backed", r"favou?r|support|back|for\b|agree|approv|yes"),
        ("反对票?", "反对|否决|不", "against|opposed|opposes?", r"against|oppos|no\b|not|reject|object"),
    ),
    (
        ("上午|早上|清晨|早晨", "早|晨|上午|中午|凌晨", "mornings?", r"morning|a\.?m\b|dawn|early|noon|midday|breakfast|sunrise|daybreak|hours"),
        ("下午|晚上|傍晚|晚间|当晚|夜间", "晚|下午|夜|傍|暮|午后|宵", "afternoons?|evenings?|tonight|night", r"afternoon|evening|night|p\.?m\b|dusk|late|dinner|sunset"),
    ),
    (("国有", "国", "state-owned", "state|SOE|national|public|government"), ("民营|私营", "民|私|个体", "private|privately[- ](?:run|owned)", "private|non-state|non-public|individual|self-employed")),
    (("国内", "国内|本国|内地|境内|全国", "domestic|domestically", "domestic|home|national|china|chinese|countr|inland|mainland|local"), ("国外|境外|海外", "外|国际|海|涉", "overseas|abroad|foreign", "overseas|abroad|foreign|international|global|outside|expat|world")),
    (("室内", "室内|馆内|屋内", "indoors?", "indoor|inside"), ("室外|户外|露天", "外|露天", "outdoors?", "outdoor|outside|open-air|exterior")),
    (("财政支出|支出", "支|出|开销|花|费", "spending|expenditures?", "spen|expend|cost|outlay|pay|paid|outgoings"), ("财政收入|收入", "收|营业额|创收", "revenues?|incomes?", "revenue|income|earn|receipt|takings|tak|sales|proceeds|yield|gain|made|generat")),
)  # fmt: skip
