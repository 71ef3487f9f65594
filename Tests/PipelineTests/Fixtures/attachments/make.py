"""Makes the attachments beside this file. See README.md for what is needed; nothing runs this during tests.

The number 11010519491231002X is the worked example of GB 11643; 13800138000 is a number that nobody has.
"""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import docx
import msoffcrypto.format.ooxml
import openpyxl
import openpyxl.comments
import piexif
import pptx
import pypdf
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from odf import draw, opendocument, style, table, text
from PIL import Image, PngImagePlugin
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen import canvas

HERE = Path(__file__).parent
ID = "11010519491231002X"
MOBILE = "13800138000"


def rewrite(path: Path, change: dict[str, tuple[str, str]], add: dict[str, str] | None = None) -> None:
    """Replaces text in parts of a package, where no library writes what Office writes."""
    with zipfile.ZipFile(path) as old:
        parts = {item.filename: old.read(item) for item in old.infolist()}
    # The template of python-docx brings pictures and styles that nothing here uses.
    for name in ("docProps/thumbnail.jpeg", "word/stylesWithEffects.xml"):
        if parts.pop(name, None) is not None:
            for rels in ("_rels/.rels", "word/_rels/document.xml.rels"):
                pattern = f'<Relationship [^>]*Target="{name.removeprefix("word/")}"[^>]*/>'
                if rels in parts:
                    parts[rels] = re.sub(pattern, "", parts[rels].decode()).encode()
    for name, (before, after) in change.items():
        source = parts[name].decode()
        assert before in source, (name, before)
        parts[name] = source.replace(before, after, 1).encode()
    for name, content in (add or {}).items():
        parts[name] = content.encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in parts.items():
            new.writestr(name, data)


def clean(document: docx.document.Document) -> None:
    document.core_properties.author = ""
    document.core_properties.comments = ""


def word() -> None:
    d = docx.Document()
    clean(d)
    p = d.add_paragraph("身份证号：")
    for piece in (ID[:4], ID[4:11], ID[11:]):
        p.add_run(piece)
    d.sections[0].header.paragraphs[0].text = f"页眉 {ID}"
    d.sections[0].footer.paragraphs[0].text = f"页脚 {ID}"
    t = d.add_table(rows=2, cols=2)
    for cell, value in zip([c for r in t.rows for c in r.cells], ["姓名", "身份证号", "张某", ID], strict=True):
        cell.text = value
    p = d.add_paragraph("删去")
    p._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="90" w:author="李四" w:date="2024-01-01T00:00:00Z"><w:r>'
            f"<w:delText>{ID[:9]}</w:delText></w:r><w:r><w:delText>{ID[9:]}</w:delText></w:r></w:del>"
        )
    )
    p = d.add_paragraph("隐藏")
    r = p.add_run(ID)
    r.font.hidden = True
    p = d.add_paragraph("文本框")
    box = (
        f'<w:p><w:r><w:t>{ID[:6]}</w:t></w:r><w:r><w:t>{ID[6:]}</w:t></w:r></w:p>'
    )
    p._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
            'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
            'xmlns:v="urn:schemas-microsoft-com:vml">'
            f'<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>{box}</w:txbxContent></wps:txbx>'
            f"</mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{box}</w:txbxContent></v:textbox></w:pict>"
            "</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    p = d.add_paragraph("批注")
    d.add_comment(p.runs, text=f"核对 {ID}", author="王五", initials="w")
    d.save(HERE / "word.docx")
    notes = (
        f'<?xml version="1.0"?><w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r>'
        f"<w:t>脚注 {ID}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    rewrite(HERE / "word.docx", {}, {"word/footnotes.xml": notes, "word/styles.xml": f"<w:styles {nsdecls('w')}/>"})


def book() -> None:
    b = openpyxl.Workbook()
    b.properties.creator = "赵六"
    s = b.active
    s.title = "汇总"
    s.append(["补贴发放表"])
    s.append(["姓名", "身份证号", "手机", "金额", "备注"])
    s.append(["甲", ID, int(MOBILE), 1200, "x"])
    s.append(["乙", ID, 110105194912310020, 1300, "FORMULA"])
    s.column_dimensions["B"].hidden = True
    s["A3"].comment = openpyxl.comments.Comment(f"电话 {MOBILE}", "赵六")
    h = b.create_sheet("名单")
    h.sheet_state = "hidden"
    h["C7"] = ID
    h.row_dimensions[7].hidden = True
    b.save(HERE / "book.xlsx")
    rewrite(
        HERE / "book.xlsx",
        {
            "xl/worksheets/sheet1.xml": (
                't="inlineStr"><is><t>FORMULA</t></is>',
                f't="str"><f>B3&amp;""</f><v>{ID}</v>',
            )
        },
    )


def slides() -> None:
    p = pptx.Presentation()
    p.core_properties.author = "WPS Office"
    for index in range(3):
        slide = p.slides.add_slide(p.slide_layouts[5])
        slide.shapes.title.text = f"第{index + 1}页"
    p.slides[1].notes_slide.notes_text_frame.text = f"备注 {ID}"
    p.slides[2].shapes.title.text = ID
    p.slides[2]._element.set("show", "0")
    p.core_properties.last_modified_by = ""
    for layout in [one for one in p.slide_layouts if one not in [s.slide_layout for s in p.slides]]:
        p.slide_layouts.remove(layout)
    p.save(HERE / "slides.pptx")
    rewrite(HERE / "slides.pptx", {})


def open_documents() -> None:
    d = opendocument.OpenDocumentText()
    d.text.addElement(text.P(text="第一段"))
    p = text.P(text="证号 ")
    p.addElement(text.Span(text=ID[:8]))
    p.addElement(text.Span(text=ID[8:]))
    d.text.addElement(p)
    d.save(HERE / "text.odt")

    d = opendocument.OpenDocumentSpreadsheet()
    hidden = style.Style(name="hidden", family="table")
    hidden.addElement(style.TableProperties(display="false"))
    d.automaticstyles.addElement(hidden)
    for name, is_hidden in (("公开", False), ("内部", True)):
        t = table.Table(name=name, **({"stylename": hidden} if is_hidden else {}))
        t.addElement(table.TableColumn())
        t.addElement(table.TableColumn(**({} if is_hidden else {"visibility": "collapse"})))
        for row in (["姓名", "证号"], ["甲", ID]):
            r = table.TableRow()
            for value in row:
                c = table.TableCell()
                c.addElement(text.P(text=value))
                r.addElement(c)
            t.addElement(r)
        d.spreadsheet.addElement(t)
    d.save(HERE / "table.ods")

    for name, is_old in (("slides.odp", False), ("small.odp", True)):
        d = opendocument.OpenDocumentPresentation()
        layout = style.PageLayout(name="layout")
        d.automaticstyles.addElement(layout)
        d.masterstyles.addElement(style.MasterPage(name="master", pagelayoutname=layout))
        concealed = style.Style(name="concealed", family="drawing-page")
        concealed.addElement(style.DrawingPageProperties(visibility="hidden"))
        d.automaticstyles.addElement(concealed)
        for number in (1, 2):
            page = draw.Page(masterpagename="master", **({"stylename": concealed} if number == 2 and not is_old else {}))
            frame = draw.Frame(width="10cm", height="2cm", x="1cm", y="1cm")
            box = draw.TextBox()
            box.addElement(text.P(text=ID if number == 2 else "第一页"))
            frame.addElement(box)
            page.addElement(frame)
            d.presentation.addElement(page)
        d.save(HERE / name)


def pdf() -> None:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    c = canvas.Canvas(str(HERE / "pages.pdf"), invariant=1)
    c.setAuthor("张三")
    for page in ("第一页", f"第二页 {ID}"):
        c.setFont("STSong-Light", 14)
        c.drawString(72, 720, page)
        c.showPage()
    c.save()
    c = canvas.Canvas(str(HERE / "scan.pdf"), invariant=1)
    c.setAuthor("")
    c.rect(50, 50, 100, 100)
    c.showPage()
    c.save()
    writer = pypdf.PdfWriter(clone_from=str(HERE / "pages.pdf"))
    writer.encrypt("geheim", algorithm="RC4-128")
    writer.write(HERE / "encrypted.pdf")


def ofd() -> None:
    ns = 'xmlns:ofd="http://www.ofdspec.org/2016"'
    objects = "".join(
        f'<ofd:TextObject ID="{10 + i}" Boundary="{20 + 5 * len(before)} 30 {5 * len(piece)} 6" Font="1" Size="5">'
        f'<ofd:TextCode X="0" Y="5">{piece}</ofd:TextCode></ofd:TextObject>'
        for i, (before, piece) in enumerate([("", ID[:6]), (ID[:6], ID[6:14]), (ID[:14], ID[14:])])
    )
    pages = ["<ofd:TextObject ID='9' Boundary='20 20 20 6' Font='1' Size='5'><ofd:TextCode X='0' Y='5'>第一页"
             "</ofd:TextCode></ofd:TextObject>", objects]
    with zipfile.ZipFile(HERE / "layout.ofd", "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("OFD.xml", f'<?xml version="1.0" encoding="UTF-8"?><ofd:OFD {ns} Version="1.0" DocType="OFD">'
                   "<ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID><ofd:Author>钱七</ofd:Author></ofd:DocInfo>"
                   "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>")
        z.writestr("Doc_0/Document.xml", f'<?xml version="1.0" encoding="UTF-8"?><ofd:Document {ns}><ofd:Pages>'
                   '<ofd:Page ID="2" BaseLoc="Pages/Page_0/Content.xml"/>'
                   '<ofd:Page ID="3" BaseLoc="Pages/Page_1/Content.xml"/></ofd:Pages></ofd:Document>')
        for index, page in enumerate(pages):
            z.writestr(f"Doc_0/Pages/Page_{index}/Content.xml",
                       f'<?xml version="1.0" encoding="UTF-8"?><ofd:Page {ns}><ofd:Content><ofd:Layer ID="4">{page}'
                       "</ofd:Layer></ofd:Content></ofd:Page>")


def archives() -> None:
    rows = f"姓名,证号\n甲,{ID}\n"
    (HERE / "gb18030.csv").write_bytes(rows.encode("gb18030"))
    (HERE / "utf16.txt").write_bytes(("\ufeff第一行\n" + ID + "\n").encode("utf-16-le"))
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("名单.csv", rows.encode("gb18030"))
    with zipfile.ZipFile(HERE / "nested.zip", "w") as z:
        z.writestr("材料/内层.zip", inner.getvalue())
    secret = HERE / "secret.txt"
    secret.write_text(ID)
    (HERE / "encrypted.zip").unlink(missing_ok=True)
    subprocess.run(["zip", "-qj", "-P", "geheim", HERE / "encrypted.zip", secret], check=True)
    secret.unlink()


def pictures() -> None:
    place = piexif.dump({"GPS": {piexif.GPSIFD.GPSLatitudeRef: "N", piexif.GPSIFD.GPSLatitude: ((39, 1), (54, 1), (0, 1))}})
    Image.new("RGB", (8, 8), "white").save(HERE / "photo.jpg", exif=place)
    Image.new("RGB", (8, 8), "white").save(HERE / "photo.png", exif=place)
    packet = ('<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
              '<rdf:Description xmlns:e="http://ns.adobe.com/exif/1.0/" e:GPSLatitude="39,54.0N"/></rdf:RDF></x:xmpmeta>')
    Image.new("RGB", (8, 8), "white").save(HERE / "packet.jpg", xmp=packet.encode())
    texts = PngImagePlugin.PngInfo()
    texts.add_itxt("XML:com.adobe.xmp", packet)
    Image.new("RGB", (8, 8), "white").save(HERE / "packet.png", pnginfo=texts)


def encrypted_book() -> None:
    b = openpyxl.Workbook()
    b.active["A1"] = ID
    plain = io.BytesIO()
    b.save(plain)
    plain.seek(0)
    with (HERE / "encrypted.xlsx").open("wb") as out:
        msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt("geheim", out)


def authored() -> None:
    d = docx.Document(HERE / "word.docx")
    d.core_properties.author = "王某某"
    d.core_properties.last_modified_by = "李某某"
    d.core_properties.title = f"{ID} 名册"
    d.save(HERE / "old.docx")


def old_documents() -> None:
    authored()
    for name, ending in (("word.docx", "doc"), ("old.docx", "doc"), ("book.xlsx", "xls"), ("small.odp", "ppt")):
        folder = HERE / "made"
        subprocess.run(
            ["soffice", "--headless", "--convert-to", ending, "--outdir", folder, HERE / name], check=True
        )
        shutil.move(folder / f"{Path(name).stem}.{ending}", HERE / f"{Path(name).stem}.{ending}")
        folder.rmdir()
    # LibreOffice puts a large preview into it.
    with zipfile.ZipFile(HERE / "slides-ppt.zip", "w", zipfile.ZIP_DEFLATED) as z:
        z.write(HERE / "small.ppt", "slides.ppt")
    (HERE / "small.ppt").unlink()
    (HERE / "small.odp").unlink()
    (HERE / "old.docx").unlink()
    # LibreOffice shares texts between cells; openpyxl does not.
    subprocess.run(["soffice", "--headless", "--convert-to", "xlsx", "--outdir", HERE / "made", HERE / "book.xlsx"], check=True)
    shutil.move(HERE / "made" / "book.xlsx", HERE / "shared.xlsx")
    (HERE / "made").rmdir()


for make in (word, book, slides, open_documents, pdf, ofd, archives, pictures, encrypted_book, old_documents):
    make()
