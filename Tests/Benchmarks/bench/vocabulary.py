"""The invented city: its organs, and the classes that its notices stand in."""

from typing import NamedTuple

from bench.codes import credit_code

REGION = "990100"
CITY = "澄岭市"
BASE_URL = "https://www.chengling.example/xxgk/"
AS_OF = "2026-11-21"


class Body(NamedTuple):
    """An issuing body: its full name, its code, and the characters its document numbers begin with."""

    name: str
    code: str
    prefix: str


class Node(NamedTuple):
    """An entry of the column tree, with the weight that notices fall into it by."""

    id: str
    name: str
    weight: int
    column_type: str


class Topic(NamedTuple):
    """A topic of two levels, with the codes that the Hugo side names its folders by."""

    first: str
    second: str
    first_code: str
    code: str


BODIES: tuple[Body, ...] = tuple(
    Body(CITY + name, credit_code(REGION, 100 + number), prefix)
    for number, (name, prefix) in enumerate(
        [
            ("人民政府办公室", "澄政办发"),
            ("发展和改革委员会", "澄发改"),
            ("财政局", "澄财"),
            ("教育局", "澄教"),
            ("人力资源和社会保障局", "澄人社"),
            ("住房和城乡建设局", "澄建"),
            ("农业农村局", "澄农"),
            ("应急管理局", "澄应急"),
        ],
        start=1,
    )
)

CONTENT = Node("content", "法定主动公开内容", 0, "信息公开目录")
RULES = Node("rules", "政府信息公开制度", 2, "信息公开目录")
ANNUAL_REPORTS = Node("annual-reports", "政府信息公开年报", 0, "信息公开年报")

# The fifteen items of Article 20, as Gongkai's built-in tree has them under the third section.
ITEMS: tuple[Node, ...] = (
    Node("20-01", "行政法规、规章和规范性文件", 8, "政策文件"),
    Node("20-02", "机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名", 3, "机构职能"),
    Node("20-03", "国民经济和社会发展规划、专项规划、区域规划及相关政策", 6, "政策文件"),
    Node("20-04", "国民经济和社会发展统计信息", 6, "数据发布"),
    Node("20-05", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果", 10, "信息公开目录"),
    Node(
        "20-06",
        "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
        6,
        "信息公开目录",
    ),
    Node("20-07", "财政预算、决算信息", 8, "信息公开目录"),
    Node("20-08", "行政事业性收费项目及其依据、标准", 3, "信息公开目录"),
    Node("20-09", "政府集中采购项目的目录、标准及实施情况", 7, "信息公开目录"),
    Node("20-10", "重大建设项目的批准和实施情况", 7, "信息公开目录"),
    Node("20-11", "扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况", 10, "信息公开目录"),
    Node("20-12", "突发公共事件的应急预案、预警信息及应对情况", 6, "信息公开目录"),
    Node("20-13", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况", 8, "信息公开目录"),
    Node("20-14", "公务员招考的职位、名额、报考条件等事项以及录用结果", 3, "信息公开目录"),
    Node("20-15", "法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息", 7, "信息公开目录"),
)

LEAVES: tuple[Node, ...] = (RULES, *ITEMS, ANNUAL_REPORTS)
# Every leaf as often as its weight says: one draw picks a node.
NODE_LOTS: tuple[int, ...] = tuple(
    position for position, node in enumerate(LEAVES) for _ in range(node.weight)
)

TOPICS: tuple[Topic, ...] = (
    Topic("综合政务", "政务公开", "02", "02-01"),
    Topic("综合政务", "应急管理", "02", "02-03"),
    Topic("国民经济管理、国有资产监管", "宏观经济", "03", "03-01"),
    Topic("国民经济管理、国有资产监管", "重大建设项目", "03", "03-06"),
    Topic("财政、金融、审计", "财政", "04", "04-01"),
    Topic("国土资源、能源", "土地", "05", "05-01"),
    Topic("农业、林业、水利", "农业、畜牧业、渔业", "06", "06-01"),
    Topic("市场监管、安全生产监管", "安全生产监管", "09", "09-05"),
    Topic("城乡建设、环境保护", "城乡建设（含住房）", "10", "10-02"),
    Topic("科技、教育", "教育", "11", "11-02"),
    Topic("劳动、人事、监察", "劳动就业", "15", "15-01"),
    Topic("民政、扶贫、救灾", "社会福利", "17", "17-03"),
)

# Genres, with the slugs that the Hugo side names its folders by.
GENRES: dict[str, str] = {
    "通知": "tongzhi",
    "公告": "gonggao",
    "通告": "tonggao",
    "意见": "yijian",
    "通报": "tongbao",
    "批复": "pifu",
    "函": "han",
    "决定": "jueding",
    "报告": "baogao",
    "其他": "qita",
}
ORDINARY_GENRES: tuple[str, ...] = ("通知", "公告", "通告", "意见", "通报", "批复", "函", "决定")

YEARS: tuple[int, ...] = tuple(range(2016, 2027))
