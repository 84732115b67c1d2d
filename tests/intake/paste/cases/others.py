"""Word for the web, Outlook, LibreOffice, Google Docs, a sheet, pages of the web."""

from __future__ import annotations

from . import case

DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="

ONLINE = (
    '<div class="OutlineElement Ltr SCXW1 BCX0"><p class="Paragraph SCXW1" role="heading" aria-level="1"><span data-contrast="none" '
    'class="TextRun SCXW1"><span class="NormalTextRun">Thời gian</span></span><span class="EOP SCXW1">&nbsp;</span></p></div>'
    '<div class="ListContainerWrapper SCXW1"><ul class="BulletListStyle1" role="list"><li data-leveltext="" data-aria-level="1" class="OutlineElement">'
    '<p class="Paragraph"><span class="TextRun"><span class="NormalTextRun">Một</span></span></p></li></ul></div>'
    '<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="2" class="OutlineElement"><p>Một mốt</p></li></ul></div>'
    '<div class="ListContainerWrapper"><ol role="list" start="1"><li data-aria-level="1"><p>Thứ nhất</p></li></ol></div>'
    '<div class="ListContainerWrapper"><ol role="list" start="2"><li data-aria-level="1"><p>Thứ hai</p></li></ol></div>'
    '<div class="OutlineElement"><div class="TableContainer"><table class="Table"><tbody><tr role="row"><td><div class="TableCellContent">'
    '<p><span style="font-weight:bold">Tổ</span></p></div></td><td><p><span style="font-weight:bold">Số hộ</span></p></td></tr>'
    "<tr><td><p>1</p></td><td><p>35</p></td></tr></tbody></table></div></div>"
)
case("online-word", ONLINE)
case(
    "online-word-in-an-old-font",
    "<p class=\"Paragraph\"><span style=\"font-family: '.VnTime', '.VnTime_EmbeddedFont', '.VnTime_MSFontService', sans-serif\" "
    'class="TextRun"><span class="NormalTextRun">nh©n d©n</span></span></p>',
)
case(
    "outlook-a-letter",
    "<html><head><style><!--\np.MsoNormal {font-family:Calibri;}\na:link {color:blue}\nspan.EmailStyle17 {font-weight:bold}\n--></style></head>"
    "<body><div class=WordSection1><p class=MsoNormal>Kính gửi <span class=EmailStyle17>anh, chị</span>,<o:p></o:p></p>"
    '<p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Xem <a href="https://example.vn/">trang</a>.<img src="cid:image001.png@01D"></p></div></body></html>',
)
case(
    "libreoffice-writer",
    '<html><head><style type="text/css">@page { size: 21cm 29.7cm } p { line-height: 115%; background: transparent } '
    'h1 { font-family: "Liberation Sans" } p.western { font-family: ".VnTime" } a:link { color: #000080 }</style></head>'
    '<body lang="vi-VN" dir="ltr"><h1 class="western">Thời gian</h1><p class="western" style="margin-bottom: 0cm">nh©n d©n</p>'
    "<ol><li><p>Một</p></li><li><p>Hai</p><ul><li><p>Hai mốt</p></li></ul></li></ol>"
    '<dl><dd><table width="100%"><col width="50%"/><thead><tr><th><p>Tổ</p></th><th><p>Hộ</p></th></tr></thead><tbody><tr><td>1</td><td>35</td></tr></tbody></table></dd></dl></body></html>',
)
case(
    "google-docs",
    '<meta charset=\'utf-8\'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-family:Arial;font-weight:400;">Thời gian</span></h2>'
    '<p dir="ltr"><span style="font-family:Arial;font-weight:700;font-style:normal;">Đậm</span><span style="font-weight:400;font-style:italic;"> nghiêng</span>'
    '<span style="font-weight:400"> thường.</span></p><br /><ul><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation">Một</p></li>'
    '<ul><li style="list-style-type:circle" aria-level="2"><p>Sâu</p></li></ul></ul><ol><li style="list-style-type:lower-alpha" aria-level="1"><p>Điểm</p></li></ol>'
    f'<p><img src="https://lh7.example.vn/x.png" width="5" height="5"/><img alt="Chợ đêm" src="data:image/png;base64,{DOT}"></p></b><br class="Apple-interchange-newline">',
)
case(
    "a-sheet",
    "<html><head><style>td {mso-ignore:padding}</style></head><body><table border=0 width=128><!--StartFragment--><col width=64 span=2>"
    "<tr height=20><td class=xl65 height=20>Tổ</td><td>Số hộ</td></tr><tr><td align=right>1</td><td align=right>35</td></tr><!--EndFragment--></table></body></html>",
)
case(
    "a-page-of-the-web",
    '<article><header><h1>Tin mới</h1></header><div>Mở đầu <em>ngắn</em>.<br>Dòng hai</div><nav style="display: none">Trình đơn</nav>'
    '<blockquote>Lời nói</blockquote><ul style="list-style: none"><li>Mục<li>Mục hai</ul><p>Có <s>giá cũ</s> mới.'
    '<figure><img src="/anh.jpg" width="300"><figcaption>Chú thích</figcaption></figure>'
    '<img src="https://example.vn/dem.gif" width="1" height="1"><iframe src="https://example.vn/"></iframe><video></video></article>',
)
case(
    "a-page-of-the-web-with-a-picture-and-its-caption",
    f'<figure><img src="data:image/png;base64,{DOT}"><figcaption>Nhân dân dọn đường</figcaption></figure><p>Sau ảnh.</p>',
)
case("a-frame-of-one-cell", "<table><tr><td><h3>Trong khung</h3><p>Lời.</p></td></tr></table>")
case("a-piece-within-a-line", "<span style='font-family: Arial'>chỉ mấy chữ</span>")
case("preformatted-lines", "<pre>một\n  hai</pre><p>ba\n\n   bốn</p>")
case(
    "links-of-a-page",
    '<p><a href="/tin">Tin</a> <a href="tel:02073822">gọi</a> <a>không</a> <a href=" https://example.vn/x ">x</a></p>',
)
case(
    "a-table-with-a-name-and-a-hidden-row",
    "<table><caption>Số hộ theo tổ</caption><tr><td>Tổ</td><td style='display:none'>mã</td><td>Hộ</td></tr>"
    "<tr style='display: none'><td>ẩn</td></tr><tr><td>1</td><td>35</td></tr></table>",
)
