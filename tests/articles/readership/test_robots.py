import pytest
from crawleruseragents import CRAWLER_USER_AGENTS_DATA

from articles.readership import robots

ANDROID = (
    "Mozilla/5.0 (Linux; Android 13; {}) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/{} {}"
)
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) {}"
)
WINDOWS = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{} {}"

READERS = {
    "微信 on Android": ANDROID.format(
        "V2309A Build/UP1A.231005.007; wv",
        "126.0.6478.188",
        "Mobile Safari/537.36 XWEB/1260117 MMWEBSDK/20240501 MMWEBID/3628 MicroMessenger/8.0.50.2701(0x28003255) "
        "WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64",
    ),
    "微信 on an iPhone": IPHONE.format(
        "Mobile/15E148 MicroMessenger/8.0.50(0x18003233) NetType/4G Language/zh_CN"
    ),
    "微信 on Windows": WINDOWS.format(
        "122.0.0.0",
        "Safari/537.36 MicroMessenger/7.0.20.1781(0x6700143B) NetType/WIFI MiniProgramEnv/Windows "
        "WindowsWechat/WMPF WindowsWechat(0x63090c11) XWEB/11581 Flue",
    ),
    "企业微信": WINDOWS.format(
        "108.0.5359.220",
        "Safari/537.36 wxwork/4.1.22 (MicroMessenger/6.2) WindowsWechat/2.0.4 MailPlugin_Electron WeMail "
        "embeddisk wwmver/3.26.22.620",
    ),
    "QQ": ANDROID.format(
        "22081212C Build/TKQ1.220829.002; wv",
        "109.0.5414.86",
        "MQQBrowser/6.2 TBS/046291 Mobile Safari/537.36 V1_AND_SQ_9.0.8_5540_YYB_D A_9000800 QQ/9.0.8.14755 "
        "NetType/WIFI WebP/0.3.0 AppId/537206436 Pixel/1220 StatusBarHeight/99 SimpleUISwitch/0 QQTheme/1000",
    ),
    "QQ on an iPhone": IPHONE.format(
        "Mobile/15E148 QQ/9.0.25.601 V1_IPH_SQ_9.0.25_1_APP_A Pixel/1170 MiniAppEnable NetType/WIFI"
    ),
    "百度": ANDROID.format(
        "NOH-AN00 Build/HUAWEINOH-AN00; wv",
        "97.0.4692.98",
        "Mobile Safari/537.36 T7/13.58 SP-engine/2.98.0 baiduboxapp/13.58.0.10 (Baidu; P1 12) NABar/1.0",
    ),
    "百度 on an iPhone": IPHONE.format(
        "Mobile/15E148 SP-engine/2.99.0 main%2F1.0 baiduboxapp/13.59.0.10 (Baidu; P2 17.5) NABar/1.0 themeMode/0"
    ),
    "今日头条": ANDROID.format(
        "PGEM10 Build/TP1A.220905.001; wv",
        "108.0.5359.128",
        "Mobile Safari/537.36 JsSdk/2 NewsArticle/9.5.8 NetType/wifi TTWebView/1081130053433",
    ),
    "今日头条 on an iPhone": IPHONE.format(
        "Mobile/15E148 NewsArticle/9.6.0.31 JsSdk/2.0 NetType/WIFI (News 9.6.0 17.500000)"
    ),
    "抖音": ANDROID.format(
        "M2102K1C Build/TKQ1; wv",
        "110.0.5481.154",
        "Mobile Safari/537.36 aweme_280400 JsSdk/1.0 NetType/WIFI Channel/xiaomi AppName/aweme "
        "app_version/28.4.0 ByteLocale/zh-CN Region/CN BytedanceWebview/d8a21c6 WebView/1105481154",
    ),
    "钉钉": ANDROID.format(
        "TAS-AN00 Build/HUAWEITAS-AN00",
        "100.0.4896.58",
        "UWS/5.12.1.0 Mobile Safari/537.36 AliApp(DingTalk/7.5.20) com.alibaba.android.rimet/38123456 "
        "Channel/263200 language/zh-CN 2ndType/exclusive UT4Aplus/0.2.25 colorScheme/light",
    ),
    "钉钉 on Windows": WINDOWS.format(
        "119.0.0.0",
        "Safari/537.36 dingtalk-win/1.0.0 nw(0.14.7) DingTalk(7.5.20-Release.8229001) Mojo/1.0.0 Native "
        "AppType(release) Channel/201200 Architecture/x86_64",
    ),
    "支付宝": ANDROID.format(
        "2211133C Build/TKQ1.220905.001",
        "100.0.4896.58",
        "UCBS/3.22.2.9999_230523 UCBrowser/18.0.0 UWS/3.22.2 Mobile Safari/537.36 NebulaSDK/1.8.100112 Nebula "
        "AlipayDefined(nt:WIFI,ws:393|0|2.75) AliApp(AP/10.5.20.8000) AlipayClient/10.5.20.8000 Language/zh-Hans",
    ),
    "夸克": ANDROID.format(
        "PHB110 Build/TP1A.220905.001", "100.0.4896.58", "Quark/6.8.2.521 Mobile Safari/537.36"
    ),
    "搜狗 browser": ANDROID.format(
        "CDY-AN90 Build/HUAWEICDY-AN90; wv",
        "83.0.4103.106",
        "Mobile Safari/537.36 SogouMSE,SogouMobileBrowser/5.30.8",
    ),
    "搜狗 search app": ANDROID.format(
        "VOG-AL00 Build/HUAWEIVOG-AL00; wv",
        "78.0.3904.62",
        "Mobile Safari/537.36 SogouSearch Android1.0 version3.0 AppVersion/7930",
    ),
    "搜狗 on Windows": WINDOWS.format("80.0.3987.87", "Safari/537.36 SE 2.X MetaSr 1.0"),
    "华为": ANDROID.format(
        "HarmonyOS; ALN-AL00; HMSCore 6.13.0.322",
        "114.0.5735.196",
        "HuaweiBrowser/15.0.4.302 Mobile Safari/537.36",
    ),
    "鸿蒙": "Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 "
    "Safari/537.36 ArkWeb/4.1.6.1 Mobile HuaweiBrowser/5.0.4.300",
    "小米": ANDROID.format(
        "23127PN0CC Build/UKQ1.230804.001", "118.0.0.0", "Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.6.20325"
    ),
    "UC": ANDROID.format(
        "V2055A Build/RP1A.200720.012", "100.0.4896.58", "UCBrowser/16.5.2.1311 Mobile Safari/537.36"
    ),
    "OPPO": ANDROID.format(
        "PHM110 Build/TP1A.220905.001", "115.0.5790.168", "Mobile Safari/537.36 HeyTapBrowser/40.8.26.1"
    ),
    "vivo": ANDROID.format("V2243A; wv", "87.0.4280.141", "Mobile Safari/537.36 VivoBrowser/14.7.0.0"),
    "微博": IPHONE.format("Mobile/15E148 Weibo (iPhone13,2__weibo__14.2.1__iphone__os17.5)"),
    "360": WINDOWS.format("108.0.5359.95", "Safari/537.36 QIHU 360SE"),
    "a Cubot phone": ANDROID.format("CUBOT X30", "120.0.0.0", "Mobile Safari/537.36"),
    "a Cubot phone in small letters": ANDROID.format("Cubot KingKong 9", "121.0.0.0", "Mobile Safari/537.36"),
    "Chrome": WINDOWS.format("131.0.0.0", "Safari/537.36"),
    "Edge": WINDOWS.format("131.0.0.0", "Safari/537.36 Edg/131.0.0.0"),
    "Safari": IPHONE.format("Version/17.5 Mobile/15E148 Safari/604.1"),
    "Firefox": "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0",
    "Samsung": ANDROID.format("K", "125.0.0.0", "SamsungBrowser/27.0 Mobile Safari/537.36"),
    "Internet Explorer": "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko",
    "Opera Mini": "Opera/9.80 (Android; Opera Mini/36.2.2254/119.132; U; id) Presto/2.12.423 Version/12.16",
    "UC in its thrifty mode": "UCWEB/2.0 (Linux; U; Adr 4.4.4; zh-CN; HM 2A) U2/1.0.0 UCBrowser/10.7.0.634 Mobile",
}

COMPATIBLE = "Mozilla/5.0 (compatible; {})"
ROBOTS = {
    "nothing at all": "",
    "a blank": "  ",
    "a dash": "-",
    "only what everybody says": "Mozilla/5.0",
    "Google": COMPATIBLE.format("Googlebot/2.1; +http://www.google.com/bot.html"),
    "Bing": COMPATIBLE.format("bingbot/2.0; +http://www.bing.com/bingbot.htm"),
    "百度": COMPATIBLE.format("Baiduspider/2.0; +http://www.baidu.com/search/spider.html"),
    "搜狗": "Sogou web spider/4.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
    "搜狗 pictures": "Sogou Pic Spider/3.0(+http://www.sogou.com/docs/help/webmasters.htm#07)",
    "360": WINDOWS.format("50.0.2661.102", "Safari/537.36; 360Spider"),
    "神马": WINDOWS.format("78.0.3904.108", "Safari/537.36 YisouSpider/5.0"),
    "头条": ANDROID.format(
        "SM-G900P", "70.0.0.0", "Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)"
    ),
    "Yandex": COMPATIBLE.format("YandexBot/3.0; +http://yandex.com/bots"),
    "GPTBot": COMPATIBLE.format("GPTBot/1.2; +https://openai.com/gptbot"),
    "Ahrefs": COMPATIBLE.format("AhrefsBot/7.0; +http://ahrefs.com/robot/"),
    "a preview for Facebook": "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
    "a browser without a screen": "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) "
    "HeadlessChrome/131.0.0.0 Safari/537.36",
    "PhantomJS": "Mozilla/5.0 (Unknown; Linux x86_64) AppleWebKit/538.1 (KHTML, like Gecko) PhantomJS/2.1.1 "
    "Safari/538.1",
    "curl": "curl/8.4.0",
    "wget": "Wget/1.21.3",
    "requests": "python-requests/2.31.0",
    "urllib": "Python-urllib/3.11",
    "aiohttp": "Python/3.11 aiohttp/3.9.1",
    "Go": "Go-http-client/2.0",
    "Java": "Java/17.0.1",
    "Java's newer client": "Java-http-client/21.0.1",
    "okhttp": "okhttp/4.9.3",
    "Node": "node",
    "an Android app's own fetching": "Dalvik/2.1.0 (Linux; U; Android 13; M2102K1C Build/TKQ1.221114.001)",
    "an iPhone app's own fetching": "News/9.6.0 CFNetwork/1496.0.7 Darwin/23.5.0",
}


@pytest.mark.parametrize("user_agent", READERS.values(), ids=READERS)
def test_readers_are_no_robots(user_agent):
    assert not robots.is_robot(user_agent)


@pytest.mark.parametrize("user_agent", ROBOTS.values(), ids=ROBOTS)
def test_robots_are_robots(user_agent):
    assert robots.is_robot(user_agent)


def test_whoever_the_list_names_as_an_example_is_a_robot():
    examples = [example for entry in CRAWLER_USER_AGENTS_DATA for example in entry.get("instances", [])]
    assert len(examples) > 2000
    assert [example for example in examples if not robots.is_robot(example)] == []


def test_what_is_narrowed_still_stands_in_the_list():
    assert set(robots.NARROWED) <= {entry["pattern"] for entry in CRAWLER_USER_AGENTS_DATA}


def test_the_version_of_the_list_is_the_one_that_is_installed():
    assert robots.LIST_VERSION[0].isdigit()


@pytest.mark.parametrize("garbage", ["\0", "\ud800", "🗞" * 4000, "(" * 10_000, "a" * 100_000])
def test_garbage_gets_an_answer(garbage):
    assert robots.is_robot(garbage) in (True, False)
