"""A column of six notices, one of each sort, for the trials: small, so that it is judged in a moment.

`six_notices.py PROGRAM THEMES FOLDER` builds it there, to be looked at.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

from PIL import Image

from column import Column
from tiny import AS_OF, SITE, TinyRoot

PDF = b"""%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 38>>stream
BT /F 12 Tf 72 720 Td (A table.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
"""

# A table that is wider than a telephone and longer than a page of paper.
TABLE = "| 项目 | " + " | ".join(f"{year}年预算数（万元）" for year in range(2020, 2026)) + " |\n"
TABLE += "| --- |" + " ---: |" * 6 + "\n"
TABLE += "".join(
    f"| 第{row}项支出及其说明 | " + " | ".join(f"{row}{column}.{column}" for column in range(6)) + " |\n"
    for row in range(1, 61)
)
# Rows of many lines: on paper one could be cut in two.
LONG_TABLE = "| 事项 | 说明 |\n| --- | --- |\n"
LONG_TABLE += "".join(
    f"| 第{row}类事项 | {'按照规定的程序办理，' * 30}并公开结果。 |\n" for row in range(1, 9)
)
SMALL_TABLE = "| 指标 | 数值 |\n| --- | ---: |\n| 收入 | 12 |\n| 支出 | 11 |\n"

# A node that can be opened.
NODES = """\
      - id: 20-05
        name: 行政许可和管理服务
        children:
          - {id: 20-05-1, name: 办理依据和程序, none: 本机关不承担行政许可事项。}
          - {id: 20-05-2, name: 行政许可结果, none: 本机关不承担行政许可事项。}
"""

PARAGRAPH = (
    "各部门要按照本通知的要求，结合本单位的实际情况，认真组织实施，及时总结经验，妥善解决工作中出现的问题——"
    "重大事项按规定程序报告，并于每季度结束后十个工作日内，向市人民政府办公室报送办理情况。\n\n"
)
ARTICLES = "\n\n".join(
    f"**第{number}条**　{PARAGRAPH.strip()}" for number in ("一", "二", "三", "四", "五", "六", "七", "八")
)
CHAPTERS = "\n\n".join(f"## {number}、工作安排\n\n{PARAGRAPH * 3}" for number in "一二三四五六")


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (320, 200), "#c8d4e0").save(file, "png")
    return file.getvalue()


def bundle() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "表格的说明。\n")
    return file.getvalue()


class Six:
    """The sources of the column and the column that was built from them."""

    def __init__(self, program: Path, themes: Path, folder: Path) -> None:
        self.root = root = TinyRoot(program, themes, folder, notices=0)
        root.notice(
            1,
            date="2023-03-06",
            title="云岭市人民政府办公室关于印发云岭市市级行政事业单位国有资产管理办法的通知",
            more="信息种类: 规范性文件\neffective_on: 2023-04-01\n有效性: 废止\nexpires_on: 2024-12-31\n",
            body=f"各部门：\n\n{PARAGRAPH}## 云岭市市级行政事业单位国有资产管理办法\n\n{ARTICLES}\n",
        )
        root.notice(
            2,
            date="2024-02-05",
            title="云岭市2024年市级预算公开表",
            more="attachments:\n  - {path: table.csv, name: 2024年预算表}\n"
            "  - {path: note.pdf, name: 预算说明}\n  - {path: forms.zip, name: 填报表格}\n",
            body=f"现公开2024年市级预算。\n\n{TABLE}\n{SMALL_TABLE}\n{LONG_TABLE}\n见[附表](table.csv)。\n",
        )
        root.notice(
            3,
            date="2024-05-09",
            title="关于财政资金绩效评价结果的通报",
            body=f"{PARAGRAPH}![2024年评价结果示意图](result.png)\n\n依照云政办发〔2024〕2号执行。\n",
        )
        root.notice(4, date="2024-08-01", title="关于做好年度财政工作的实施意见", body=CHAPTERS)
        root.notice(
            5,
            date="2025-06-03",
            title="关于开展二〇二五年度财政资金安全检查工作的通知",
            body=f"各部门：\n\n{PARAGRAPH}",
        )
        root.notice(6, date="2025-09-01")
        root.write(
            "Content/site.yaml", SITE.replace("  - id: annual-reports\n", NODES + "  - id: annual-reports\n")
        )
        notices = "Content/notices/"
        root.write(notices + "table.csv", "\ufeff项目,数值\r\n收入,12\r\n")
        root.write(notices + "note.pdf", PDF)
        root.write(notices + "forms.zip", bundle())
        root.write(notices + "result.png", picture())
        run = root.build("--strict", "--lang", "en")
        if run.status != 0:
            raise ValueError(f"the column of six notices is not built: {run}")

    @property
    def column(self) -> Column:
        return Column(self.root.output)


if __name__ == "__main__":
    program, themes, folder = map(Path, sys.argv[1:4])
    print(Six(program.resolve(), themes.resolve(), folder.resolve()).root.output, AS_OF)
