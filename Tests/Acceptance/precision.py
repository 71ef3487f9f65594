"""Ten thousand clean notices, full of what looks like a fault and is none: no error may be found.

Nor in the sample column, nor in real notices where GONGKAI_REAL_NOTICES names a folder of them.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import subprocess
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

from planted import corpus, diagnostics
from report import Report
from tiny import GUIDE, PAGE, SITE

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def credit_code(dice: random.Random) -> str:
    """An invented credit code of digits only, with both check characters right (GB 32100)."""
    while True:
        unit = f"{dice.randint(0, 99999999):08d}"
        total = sum(int(d) * w for d, w in zip(unit, (3, 7, 9, 10, 5, 8, 4, 2), strict=True))
        inner = (11 - total % 11) % 11
        if inner == 10:
            continue
        head = f"{dice.choice(['11', '12', '91', '92'])}990100{unit}{inner}"
        check = (31 - sum(ALPHABET.index(c) * pow(3, i, 31) for i, c in enumerate(head)) % 31) % 31
        if check < 10:
            return head + str(check)


def digits(count: int) -> Callable[[random.Random], str]:
    def make(dice: random.Random) -> str:
        return "".join(str(dice.randint(0, 9)) for _ in range(count))

    return make


VALUES: dict[str, Callable[[random.Random], str]] = {
    "{credit}": credit_code,
    "{4}": digits(4),
    "{5}": digits(5),
    "{6}": digits(6),
    "{7}": digits(7),
    "{8}": digits(8),
    "{10}": digits(10),
    "{12}": digits(12),
    "{14}": digits(14),
    "{20}": digits(20),
    "{hex}": lambda dice: f"{dice.getrandbits(256):064x}",
}

# Each is something an office publishes every day; a person who reads it finds nothing wrong.
BAITS = [
    "统一社会信用代码：{credit}，法定代表人见营业执照。",
    "联系电话：0990-{7}，传真：0990-{8}转{4}，政务服务便民热线12345，监督举报电话12388。",
    "咨询电话：（0990）{8}、{8}；消费者投诉举报热线12315，银行客服95588。",
    "项目代码：2024-990100-48-01-{6}，总投资{5}.{4}万元，建筑面积{6}平方米。",
    "食品生产许可证编号SC1{6}{7}，食品经营许可证编号JY1990100{7}。",
    "不动产单元号990100{6}GB{5}F{8}，宗地编号{12}。",
    "采购项目编号：CLCG-2025-{4}，预算金额{7}.00元，中标金额{6}.50元。",
    "招标公告编号A{20}，合同编号GF-2017-0201-{8}。",
    "文件的SHA-256值为{hex}。",
    "申请人申请公开的信息属于国家秘密的，依法不予公开；涉及商业秘密、个人隐私的，征求第三方意见。",
    "依申请公开的办理流程、不予公开的情形和此前公布的征求意见稿，见政府信息公开指南。",
    "单位应当落实保密审查制度，标明机密、秘密的文件不得上网；对标注“内部资料”的材料从严审核。",
    "此件公开发布。",
    "（此件公开发布）",
    "申请人提交居民身份证复印件、户口簿复印件和居住证明，工作人员核对手机号码后即时办结。",
    "身份证号码按前六位和后四位公开，如110105********002X；手机号码显示为138****1234。",
    "申请人家庭住址在本市的，由户籍地街道办事处受理；在外地的，由居住地受理。",
    "办公地址：澄岭市中心路{4}号政务服务中心3号楼2单元501室，邮政编码990100。",
    "注册地址：澄岭市滨江区科技园8号楼1206室，经营场所：滨江区人民路12号院3号楼。",
    "查验车辆应当悬挂号牌，公务用车更新数量{4}辆，号牌种类见附表。",
    "收款单位：澄岭市财政局非税收入专户，开户银行：澄岭银行中心路支行，账号：{14}。",
    "会计科目{7}，预算单位编码{6}001，功能分类科目2010301。",
    "全年地区生产总值{8}.{4}万元，同比增长6.{4}％，其中第一产业增加值{7}万元。",
    "经度118.{6}，纬度31.{6}，地块编号CL{4}-{5}号。",
    "会议时间为2024年3月5日9:30—11:30，地点为市政府1号楼{4}会议室。",
    "标准号GB/T 9704—2012，国际标准书号ISBN 978-7-{5}-{4}-1，国内统一刊号CN11-{4}/D。",
    "网址https://www.chengling.gov.cn/xxgk/{8}/t{12}.html，公众号“澄岭发布”。",
    "药品批准文号国药准字H{8}，医疗器械注册证编号国械注准2024{7}。",
    "从业人员资格证书编号{4}99010{7}，准考证号{12}。",
    "发票代码{10}，发票号码{8}；核算单位编码{20}。",
    "依据《中华人民共和国保守国家秘密法》和《中华人民共和国个人信息保护法》执行。",
    "- 属于国家秘密：0件\n- 其他法律行政法规禁止公开：0件\n- 保护第三方合法权益：{4}件",
    "| 结果 | 件数 |\n| --- | ---: |\n| 1.属于国家秘密 | 0 |\n| （二）部分公开 | {4} |",
    "| 单位 | 联系电话 | 地址 |\n| --- | --- | --- |\n| 市教育局 | 0990-{7} | 中心路8号2号楼301室 |",
    "| 企业名称 | 统一社会信用代码 |\n| --- | --- |\n| 澄岭市某某食品有限公司 | {credit} |",
    "| 序号 | 姓名 | 补贴金额（元） |\n| ---: | --- | ---: |\n| 1 | 张某某 | {4} |\n| 2 | 李某 | {4} |",
]


def baited(text: str, dice: random.Random) -> str:
    """The notice with three baits among its blocks."""
    head, rest = text.split("\n---\n", 1)
    blocks = rest.strip("\n").split("\n\n")
    for bait in dice.sample(BAITS, 3):
        # Two lists side by side would be one; the opening and the signature stay where they are.
        block = bait
        for name, make in VALUES.items():
            while name in block:
                block = block.replace(name, make(dice), 1)
        blocks.insert(dice.randint(1, max(1, len(blocks) - 4)), block)
    return head + "\n---\n\n" + "\n\n".join(blocks) + "\n"


# Personal data, secrets, damage, foreign text: what a person would be alarmed by, warnings included.
ALARMING = {
    "bank-card",
    "confusable-character",
    "damaged-text",
    "draft-mark",
    "empty-number",
    "forbidden-wording",
    "home-address",
    "injected-advertising",
    "internal-address",
    "invisible-character",
    "leftover-password",
    "mistyped-word",
    "mobile-number",
    "not-proactive",
    "office-mobile",
    "old-resident-id",
    "personal-column",
    "plate-number",
    "private-use-character",
    "program-value",
    "resident-id",
    "secrecy-mark",
    "template-mark",
    "travel-document",
    "unfilled-blank",
}

REAL_TREE = """\
tree:
  - {id: guide, name: 政府信息公开指南}
  - id: rules
    name: 政府信息公开制度
    children: [{id: gongkai-zhidu, name: 公开制度}]
  - id: content
    name: 法定主动公开内容
    children: [{id: zhengce, name: 政策文件, kind: policy}]
  - {id: annual-reports, name: 政府信息公开年报}
  - {id: on-request, name: 依申请公开}
"""

# What a person finds wrong in the real notices too: one was published with a damaged sentence, and none of
# them is the office's own.
REAL_FAULTS = {("damaged-text", "wuding-2019.md")}
NOT_OURS = "index-number-foreign"


def known_rules(program: Path) -> set[str]:
    said = subprocess.run(
        [str(program), "explain", "--lang", "en"], capture_output=True, text=True, check=True
    )
    return {line.split("\t")[0] for line in said.stdout.splitlines() if "\t" in line}


def judge(report: Report, what: str, count: int, told: list[dict[str, Any]]) -> None:
    """No error, and nothing alarming."""
    warnings = Counter(entry["rule"] for entry in told if entry["severity"] == "warning")
    listed = ", ".join(f"{rule} {number}" for rule, number in sorted(warnings.items()))
    print(f"  {what}, warnings: {listed or 'none'}")

    def shown(entry: dict[str, Any]) -> str:
        return f"{entry['rule']} {entry['path']}:{entry['line']}:{entry['column']} {entry['message']}"

    errors = [shown(entry) for entry in told if entry["severity"] == "error"]
    report.every(f"no error in {what}", count, errors)
    alarming = [shown(entry) for entry in told if entry["rule"] in ALARMING]
    report.every(f"no warning of personal data, secrets or damage in {what}", count, alarming)


def judge_clean(report: Report, options: argparse.Namespace, root: Path) -> None:
    dice = random.Random(options.seed)
    notices = corpus(options.count, root)
    for path in notices:
        path.write_text(baited(path.read_text(encoding="utf-8"), dice), encoding="utf-8")
    judge(report, "clean notices", len(notices), diagnostics(options.program, root, options.themes))


def judge_sample(report: Report, options: argparse.Namespace, root: Path) -> None:
    sample = options.themes.resolve().parent / "Content"
    shutil.copytree(sample, root / "Content")
    count = len(list((root / "Content/notices").rglob("*.md")))
    judge(report, "the sample column", count, diagnostics(options.program, root, options.themes))


def judge_real(report: Report, options: argparse.Namespace, root: Path, folder: Path) -> None:
    (root / "Content/notices").mkdir(parents=True)
    (root / "Content/pages").mkdir()
    site = SITE[: SITE.index("tree:")] + REAL_TREE
    (root / "Content/site.yaml").write_text(site, encoding="utf-8")
    (root / "Content/pages/guide.md").write_text(GUIDE.format(title="政府信息公开指南"), encoding="utf-8")
    (root / "Content/pages/on-request.md").write_text(PAGE.format(title="依申请公开"), encoding="utf-8")
    names = [path.name for path in sorted(folder.glob("*.md")) if path.name != "README.md"]
    for name in names:
        shutil.copy(folder / name, root / "Content/notices" / name)
    told = diagnostics(options.program, root, options.themes)
    faults = {(entry["rule"], Path(entry["path"]).name) for entry in told}
    report.check(faults >= REAL_FAULTS, "what is damaged in the real notices is found", faults)
    left = [
        entry
        for entry in told
        if (entry["rule"], Path(entry["path"]).name) not in REAL_FAULTS and entry["rule"] != NOT_OURS
    ]
    judge(report, "real notices", len(names), left)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", type=Path, help="the gongkai program")
    parser.add_argument("themes", type=Path, help="the folder Themes/")
    parser.add_argument("--count", type=int, default=10_000, help="how many notices")
    parser.add_argument("--seed", type=int, default=1, help="other places and values")
    options = parser.parse_args()
    report = Report("precision")
    print(f" seed {options.seed}")
    unknown = sorted((ALARMING | {NOT_OURS}) - known_rules(options.program.resolve()))
    report.every("every rule looked for is a rule of the program", len(ALARMING), unknown)
    with tempfile.TemporaryDirectory(prefix="gongkai-precision-") as name:
        judge_clean(report, options, Path(name) / "clean")
        judge_sample(report, options, Path(name) / "sample")
        real = os.environ.get("GONGKAI_REAL_NOTICES")
        if real:
            judge_real(report, options, Path(name) / "real", Path(real))
        else:
            print("  no GONGKAI_REAL_NOTICES: no real notices are judged")
    report.finish()


if __name__ == "__main__":
    main()
