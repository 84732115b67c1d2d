"""Word on a desk: style sheet, conditional comments, marks of lists printed into the text, fonts in classes."""

from __future__ import annotations

from . import case

SHEET = """
<!-- /* Font Definitions */ @font-face {font-family:"Times New Roman"; panose-1:2 2 6 3 5 4 5 2 3 4;}
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal {mso-style-unhide:no; margin:0in; font-size:14.0pt;
  font-family:"Times New Roman",serif; mso-fareast-font-family:"Times New Roman";}
 h1 {mso-style-priority:9; mso-outline-level:1; font-size:16.0pt; font-family:"Times New Roman",serif;}
 p.MsoListParagraph, p.MsoListParagraphCxSpFirst {margin-left:.5in; font-family:"Times New Roman",serif;}
 @list l0 {mso-list-id:1093744; mso-list-type:hybrid;}
 @list l0:level1 {mso-level-number-format:bullet; mso-level-text:·; font-family:Symbol;}
 @page WordSection1 {size:8.5in 11.0in; margin:1.0in 1.0in 1.0in 1.0in;} -->
"""


def word(body: str, more: str = "") -> str:
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"\r\n'
        'xmlns:w="urn:schemas-microsoft-com:office:word">\r\n<head>\r\n'
        '<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=Generator content="Word 15">\r\n'
        "<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->\r\n"
        f"<style>{SHEET}{more}</style>\r\n<!--[if gte mso 10]><style>table.MsoNormalTable {{}}</style><![endif]-->\r\n"
        f"</head>\r\n<body lang=VI style='tab-interval:.5in'>\r\n<!--StartFragment-->{body}<!--EndFragment-->\r\n</body></html>"
    )


def p(inner: str, style: str = "", kind: str = "MsoNormal") -> str:
    return f"\r\n<p class={kind} style='{style}'>{inner}<o:p></o:p></p>"


def item(mark: str, inner: str, level: int = 1, font: str = "Symbol") -> str:
    printed = (
        f"<![if !supportLists]><span style='font-family:{font};mso-fareast-font-family:{font}'>"
        f"<span style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>"
    )
    return p(
        printed + inner, f"text-indent:-.25in;mso-list:l0 level{level} lfo1", "MsoListParagraphCxSpFirst"
    )


case("word-bold-and-italics", word(p("Sáng ngày <b>25/11</b>, nhân dân\r\n<i>cùng <b>dọn</b></i> vệ sinh.")))
case(
    "word-headings",
    word("<h1>Thời gian<o:p></o:p></h1>" + p("Buổi sáng.") + "<h2>Địa điểm</h2>" + p("Nhà văn hóa.")),
)
case(
    "word-a-heading-by-its-style",
    word(p("Kế hoạch", kind="DieuMuc") + p("Nội dung."), "p.DieuMuc {mso-outline-level:1;}"),
)
case(
    "word-bullets-in-two-depths",
    word(item("·", "Một") + item("o", "Một mốt", 2, "Courier New") + item("·", "Hai")),
)
case("word-numbers", word(item("1.", "Một", font="Times") + item("2.", "Hai", font="Times") + p("Hết.")))
case(
    "word-letters-stay-in-the-text",
    word(item("a)", "Điểm a", font="Times") + item("b)", "Điểm b", font="Times")),
)
case(
    "word-a-list-that-goes-on-at-three",
    word(item("3.", "Ba", font="Times") + item("4.", "Bốn", font="Times")),
)
case(
    "word-table-with-merged-cells",
    word(
        "<table class=MsoNormalTable border=1 cellspacing=0><tr><td colspan=2><p class=MsoNormal><b>Tổ dân phố<o:p></o:p></b></p></td>"
        "<td rowspan=2><p class=MsoNormal><b>Số hộ</b></p></td></tr>"
        "<tr><td><p class=MsoNormal>1</p></td><td><p class=MsoNormal>Tân Quang</p></td></tr>"
        "<tr><td><p class=MsoNormal>2</p></td><td><p class=MsoNormal>Phan\r\n  Thiết</p><p class=MsoNormal>(cũ)</p></td><td>35</td></tr></table>"
    ),
)
case(
    "word-table-within-a-table",
    word(
        "<table><tr><td>Ngoài</td><td><table><tr><td>a</td><td>b</td></tr></table></td></tr><tr><td>1</td><td>2</td></tr></table>"
    ),
)
case(
    "word-tracked-changes-and-a-remark",
    word(
        p(
            "Họp lúc <span class=msoDel><del cite=x datetime=y>7</del></span><span class=msoIns><ins cite=x>8</ins></span> giờ. "
            "<a style='mso-comment-reference:A_1'>Hội trường</a><span class=MsoCommentReference><a class=msocomanchor href='#_msocom_1'>[A1]</a></span>"
        )
        + "<div style='mso-element:comment-list'><div style='mso-element:comment'><p class=MsoCommentText>Xem lại</p></div></div>"
    ),
)
case("word-hidden-text", word(p("Thấy<span style='display:none;mso-hide:all'> không thấy</span>.")))
case(
    "word-footnotes",
    word(
        p(
            "Theo số liệu<a style='mso-footnote-id:ftn1' href='#_ftn1' name='_ftnref1'><span class=MsoFootnoteReference>"
            "<![if !supportFootnotes]>[1]<![endif]></span></a> năm nay."
        )
        + "<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr width='33%'><![endif]>"
        "<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a href='#_ftnref1' name='_ftn1'>[1]</a> Chi cục Thống kê.</p></div></div>"
    ),
)
case(
    "word-links",
    word(
        p(
            '<a href="https://example.vn/a?b=1&amp;c=2">Trang</a>, <a href="mailto:ubnd@example.vn">thư</a>, '
            '<a href="#muc">mục</a>, <a href="file:///C:/a.doc">tệp</a>, <a href="javascript:alert(1)">lạ</a>.'
        )
    ),
)
case(
    "word-pictures-of-the-machine",
    word(
        p(
            "Ảnh:<!--[if gte vml 1]><v:shape><v:imagedata src='file:///C:/x/clip_image001.png'/></v:shape><![endif]-->"
            "<![if !vml]><img width=400 height=300 src='file:///C:/x/clip_image001.png' v:shapes='_x0000'><![endif]>"
        )
    ),
)
case(
    "word-contents-and-symbols",
    word(
        p("Mục lục 1", kind="MsoToc1")
        + p(
            "Có <span style='font-family:Wingdings'>ü</span> rồi <span style='font-family:Wingdings'>J</span>."
        )
    ),
)
case(
    "word-empty-lines-and-blanks",
    word(
        p("&nbsp;")
        + p("Một<span style='mso-spacerun:yes'>&nbsp;&nbsp; </span>dòng<br>\r\nhai")
        + p("<o:p>&nbsp;</o:p>")
    ),
)
case(
    "word-an-item-that-is-a-control",
    word(
        "<w:Sdt ID=1><p class=MsoNormal>Trong <w:Sdt>ô</w:Sdt> nhập.</p></w:Sdt><st1:place>Tuyên Quang</st1:place>"
    ),
)
