"""Word documents as offices write them, and such as nobody should have written. All content is made up."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from hostile import repeated, zip_of
from tiny import CODE

RIGHT = WD_ALIGN_PARAGRAPH.RIGHT
HARD = "为做好*星*号、_下划线_、1. 数字、|竖线|、a<b、A&B 和 \\反斜杠\\ 的保存工作，"
FIELDS = [
    ("索引号", f"{CODE}/2020-00015", "组配分类", "预决算公开"),
    ("发布机构", "云岭市人民政府办公室", "生成日期", "2020年3月2日"),
    ("名　　称", "关于做好旧文件移交工作的通知", "发布日期", "2020-03-05"),
]
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    'wordprocessingml.document.main+xml"/></Types>'
)
KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="a" Target="word/document.xml" Type="{KIND}/officeDocument"/>'
    "</Relationships>"
)
HEAD = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{KIND}"><w:body>'
)


def picture(red: int = 255) -> bytes:
    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0)
    rows = zlib.compress((b"\0" + bytes([red, 0, 0]) * 2) * 2)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def official(paragraph: Paragraph) -> Paragraph:
    """As GB/T 9704 wants text: 仿宋 at 16 points, indented by two signs."""
    for run in paragraph.runs:
        run.font.name = "仿宋_GB2312"
        run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
        run.font.size = Pt(16)
    paragraph.paragraph_format.first_line_indent = Pt(32)
    return paragraph


def numbered(paragraph: Paragraph, number: int) -> None:
    """Asks for a number that Word writes by itself."""
    properties = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", 0), ("w:numId", number)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        properties.append(element)
    paragraph._p.get_or_add_pPr().append(properties)


def chinese_numbers(document: docx.document.Document, number: int) -> None:
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "90")
    level = OxmlElement("w:lvl")
    level.set(qn("w:ilvl"), "0")
    for name, value in (("w:start", "1"), ("w:numFmt", "chineseCounting"), ("w:lvlText", "%1、")):
        element = OxmlElement(name)
        element.set(qn("w:val"), value)
        level.append(element)
    abstract.append(level)
    root.insert(0, abstract)
    use = OxmlElement("w:num")
    use.set(qn("w:numId"), str(number))
    target = OxmlElement("w:abstractNumId")
    target.set(qn("w:val"), "90")
    use.append(target)
    root.append(use)


def notice() -> bytes:
    """A notice with everything that offices put into one."""
    document = docx.Document()
    document.add_heading("关于做好旧文件移交工作的通知", 0)
    official(document.add_paragraph("云政办发〔2020〕15号"))
    fields = document.add_table(len(FIELDS), 4)
    for row, values in zip(fields.rows, FIELDS, strict=True):
        for cell, value in zip(row.cells, values, strict=True):
            cell.text = value
    official(document.add_paragraph("各县（区）人民政府，市政府各部门："))
    paragraph = document.add_paragraph(HARD)
    paragraph.add_run("特此通知").bold = True
    paragraph.add_run("。")
    official(paragraph)
    document.add_heading("一、总体要求", 1)
    for text in ("第一项要求", "第二项要求"):
        document.add_paragraph(text, style="List Number")
    document.add_paragraph("甲类事项", style="List Bullet")
    document.add_paragraph("乙类事项", style="List Bullet 2")
    official(document.add_paragraph("联系人：\t林科长\t电话：\t0999-5550100"))
    chinese_numbers(document, 90)
    numbered(document.add_paragraph("自动编号的第一段"), 90)
    numbered(document.add_paragraph("自动编号的第二段"), 90)
    document.add_heading("二、明细表", 1)
    table = document.add_table(4, 3)
    for number, row in enumerate(table.rows):
        for column, cell in enumerate(row.cells):
            cell.text = f"第{number}行第{column}格"
    table.cell(0, 1).merge(table.cell(0, 2)).text = "横向合并的格"
    table.cell(1, 0).merge(table.cell(2, 0)).text = "纵向合并的格"
    table.cell(3, 2).text = "格中一行\n格中两行"
    document.add_paragraph().add_run().add_picture(io.BytesIO(picture()))
    paragraph = document.add_paragraph("面积5千米")
    paragraph.add_run("2").font.superscript = True
    document.add_paragraph("云岭市人民政府办公室").alignment = RIGHT
    document.add_paragraph("2020年3月2日").alignment = RIGHT
    document.sections[0].header.paragraphs[0].text = "页眉里的文字"
    document.sections[0].footer.paragraphs[0].text = "— 1 —"
    buffer = io.BytesIO()
    document.save(buffer)
    return with_parts(buffer.getvalue())


def with_parts(data: bytes) -> bytes:
    """What python-docx cannot write: a footnote, a text box, a deletion, hidden words, a file inside."""
    more = (
        '<w:p><w:r><w:t>有注释的一句</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r>'
        "<w:r><w:t>。</w:t></w:r></w:p>"
        '<w:p><w:r><w:t>改过的</w:t></w:r><w:del w:id="9" w:author="a"><w:r>'
        "<w:delText>删去的话</w:delText></w:r>"
        "</w:del><w:r><w:t>一句。</w:t></w:r></w:p>"
        "<w:p><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent><w:p>"
        "<w:r><w:t>文本框里的话</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>"
    )
    notes = (
        '<?xml version="1.0"?>'
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>注释里的话。</w:t></w:r></w:p>'
        "</w:footnote>"
        "</w:footnotes>"
    )
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as source,
        zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            content = source.read(entry)
            if entry.filename == "word/document.xml":
                content = content.replace(b"<w:sectPr", more.encode() + b"<w:sectPr", 1)
            if entry.filename == "word/_rels/document.xml.rels":
                link = f'<Relationship Id="rId90" Target="footnotes.xml" Type="{KIND}/footnotes"/>'
                content = content.replace(b"</Relationships>", link.encode() + b"</Relationships>")
            if entry.filename == "[Content_Types].xml":
                kind = (
                    '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
                    'officedocument.wordprocessingml.footnotes+xml"/>'
                )
                content = content.replace(b"</Types>", kind.encode() + b"</Types>")
            target.writestr(entry, content)
        target.writestr("word/footnotes.xml", notes)
        target.writestr("word/media/image9.emf", b"\1\0\0\0" + bytes(60))
        target.writestr("word/embeddings/sheet.xlsx", b"PK\5\6" + bytes(18))
    return buffer.getvalue()


def minimal(body: str, relations: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/document.xml", HEAD + body + "</w:body></w:document>")
        if relations:
            archive.writestr("word/_rels/document.xml.rels", relations)
    return buffer.getvalue()


def paragraphs(*lines: str) -> str:
    return "".join(f"<w:p><w:r><w:t>{line}</w:t></w:r></w:p>" for line in lines)


def traps() -> bytes:
    """Hidden words, an insertion that nobody accepted, ticks in Wingdings, a table in a table."""

    def run(text: str) -> str:
        return f"<w:r><w:t>{text}</w:t></w:r>"

    def sign(font: str, code: str) -> str:
        return f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>'

    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in cells) + "</w:tr>"

    def grid(*rows: str) -> str:
        columns = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
        return f"<w:tbl><w:tblPr/>{columns}" + "".join(rows) + "</w:tbl>"

    inner = grid(row(paragraphs("内一"), paragraphs("内二")), row(paragraphs("内三"), paragraphs("内四")))
    return minimal(
        paragraphs("关于有陷阱的文档的通知")
        + "<w:p>"
        + run("前文")
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见的话</w:t></w:r>"
        + run("后文。")
        + "</w:p><w:p>"
        + sign("Wingdings", "F0FE")
        + run("同意")
        + sign("Wingdings 2", "F0A3")
        + run("不同意")
        + sign("Wingdings", "F04A")
        + "</w:p><w:p>"
        + run("保留")
        + f'<w:ins w:id="1" w:author="a">{run("加入的话")}</w:ins>'
        + run("完。")
        + "</w:p>"
        + grid(
            row(paragraphs("甲"), paragraphs("乙")),
            row(paragraphs("丙"), inner + "<w:p/>"),
        )
    )


def bomb(path: Path, gigabytes: int) -> None:
    piece = paragraphs("甲").encode() * (1 << 14)
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": RELATIONS}
    text = repeated(piece, (gigabytes << 30) // len(piece), HEAD.encode())
    frame = [(name, *repeated(b"", 0, part.encode())) for name, part in parts.items()]
    path.write_bytes(zip_of(*frame, ("word/document.xml", *text)))


def locked() -> bytes:
    """The head of an OLE file whose table names what an encrypted document holds."""
    name = "EncryptedPackage".encode("utf-16-le") + b"\0\0"
    entry = name.ljust(64, b"\0") + struct.pack("<H", len(name)) + bytes([2]) + bytes(61)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0") + entry


def fetching(address: str) -> bytes:
    """A picture that lies on a server."""
    drawing = (
        '<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        'wordprocessingDrawing"><wp:extent cx="9525" cy="9525"/><a:graphic xmlns:a="http://schemas.'
        'openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/'
        'drawingml/2006/picture">'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        '<pic:blipFill><a:blip r:link="rId1"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r></w:p>"
    )
    relations = (
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships"><Relationship Id="rId1" Target="{address}" TargetMode="External" '
        f'Type="{KIND}/image"/>'
        "</Relationships>"
    )
    return minimal(paragraphs("关于外部图片的通知", "正文。") + drawing, relations)
