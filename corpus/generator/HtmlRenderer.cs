using System.Globalization;
using System.Net;
using System.Text;

namespace DanVan.CorpusGenerator;

/// <summary>Writes a plan as a page of a government site.</summary>
internal static class HtmlRenderer
{
    public static string Render(PlanSource source)
    {
        var head = new Letterhead(source);
        var html = new StringBuilder();
        var title = string.Join(' ', head.TitleLines.Select(line => TextRenderer.Plain(source.ParseInline(line, 1))));
        html.Append("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Escape(title)}</title>\n</head>\n<body>\n");
        var site = source.Has("html", "site");
        if (site) OpenSite(html, title);
        html.Append("<div class=\"noidung\">\n");
        foreach (var line in source.All("before")) html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(line)}</p>\n");
        WriteHead(source, head, html);
        foreach (var block in source.Blocks) WriteBlock(source, block, html);
        if (source.Footnotes.Count > 0)
        {
            html.Append("<hr size=\"1\" width=\"33%\" align=\"left\">\n");
            foreach (var (number, note) in source.Footnotes)
            {
                html.Append(CultureInfo.InvariantCulture, $"<p id=\"_ftn{number}\" class=\"footnote\"><a href=\"#_ftnref{number}\"><sup>{number}</sup></a> ");
                WriteRuns(RichText.Runs(TextRenderer.WholeNote(note)), html);
                html.Append("</p>\n");
            }
        }

        foreach (var line in source.All("after")) html.Append(CultureInfo.InvariantCulture, $"<p>{Escape(line)}</p>\n");
        html.Append("</div>\n");
        if (site) CloseSite(html);
        html.Append("</body>\n</html>\n");
        return html.ToString();
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text).Replace("&#39;", "'", StringComparison.Ordinal);

    private static void OpenSite(StringBuilder html, string title)
    {
        html.Append("<header>\n<div class=\"banner\"><a href=\"/\">CỔNG THÔNG TIN ĐIỆN TỬ</a></div>\n<nav>\n<ul>\n");
        foreach (var item in new[] { "Trang chủ", "Giới thiệu", "Tin tức - Sự kiện", "Văn bản chỉ đạo điều hành", "Thủ tục hành chính", "Hỏi đáp", "Liên hệ" })
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#\">{item}</a></li>\n");
        html.Append("</ul>\n</nav>\n<form action=\"/tim-kiem\"><input name=\"q\" placeholder=\"Nhập từ khóa\"><button>Tìm kiếm</button></form>\n</header>\n<main>\n");
        html.Append(CultureInfo.InvariantCulture, $"<article>\n<h1>{Escape(title)}</h1>\n<div class=\"meta\"><span>Lượt xem: 318</span> <a href=\"#\">In trang</a> <a href=\"#\">Cỡ chữ</a></div>\n");
    }

    private static void CloseSite(StringBuilder html)
    {
        html.Append("</article>\n<aside>\n<h3>Tin cùng chuyên mục</h3>\n<ul>\n");
        html.Append("<li><a href=\"#\">Lịch tiếp công dân của lãnh đạo trong tháng</a></li>\n<li><a href=\"#\">Thông báo tuyển dụng viên chức</a></li>\n");
        html.Append("</ul>\n</aside>\n</main>\n<footer>\n<p>Bản quyền thuộc Cổng thông tin điện tử. Ghi rõ nguồn khi sử dụng lại thông tin.</p>\n<p>Đang truy cập: 27</p>\n</footer>\n");
    }

    private static void WriteHead(PlanSource source, Letterhead head, StringBuilder html)
    {
        if (head.Style is not "none")
        {
            html.Append("<table border=\"0\" width=\"100%\" cellspacing=\"0\"><tr>\n<td width=\"42%\" valign=\"top\"><p align=\"center\">");
            for (var i = 0; i < head.Left.Count; i++)
            {
                if (i > 0) html.Append("<br>");
                html.Append(i == head.Left.Count - 1 ? $"<b>{Escape(head.Left[i])}</b>" : Escape(head.Left[i]));
            }

            html.Append(source.IsParty ? "<br>*" : "<br>-------");
            html.Append("</p></td>\n<td valign=\"top\"><p align=\"center\"><b>");
            html.AppendJoin("<br>", head.Right.Select(Escape));
            html.Append(source.IsParty ? "" : "<br>---------------");
            html.Append(CultureInfo.InvariantCulture, $"</b></p></td>\n</tr><tr>\n<td><p align=\"center\">{Escape(head.Number ?? "")}</p></td>\n<td><p align=\"right\"><i>{Escape(head.Date ?? "")}</i></p></td>\n</tr></table>\n");
        }

        if (head.Kind is not null) html.Append(CultureInfo.InvariantCulture, $"<p align=\"center\"><strong>{Escape(head.Kind)}</strong></p>\n");
        foreach (var line in head.TitleLines)
        {
            html.Append("<p align=\"center\"><strong>");
            WriteRuns(RichText.Runs(source.ParseInline(line, 1)), html);
            html.Append("</strong></p>\n");
        }
    }

    private static void WriteBlock(PlanSource source, Block block, StringBuilder html)
    {
        switch (block.Kind)
        {
            case BlockKind.PageBreak:
                return;
            case BlockKind.Tail:
                WriteTail(source, html);
                return;
            case BlockKind.Table:
                html.Append("<table border=\"1\" cellspacing=\"0\" cellpadding=\"4\">\n");
                for (var r = 0; r < block.Rows.Count; r++)
                {
                    html.Append("<tr>");
                    foreach (var cell in block.Rows[r])
                    {
                        html.Append(r == 0 ? "<th>" : "<td>");
                        WriteRuns(RichText.Runs(cell), html);
                        html.Append(r == 0 ? "</th>" : "</td>");
                    }

                    html.Append("</tr>\n");
                }

                html.Append("</table>\n");
                return;
            default:
                break;
        }

        var strong = block.Kind is BlockKind.Heading or BlockKind.Annex;
        html.Append(block.Kind is BlockKind.Centre or BlockKind.Annex ? "<p align=\"center\">" : "<p style=\"text-align:justify\">");
        if (strong) html.Append("<strong>");
        if (block.Kind == BlockKind.Bullet) html.Append("- ");
        if (block.Kind == BlockKind.SubBullet) html.Append("+ ");
        html.Append(Escape(block.Number));
        WriteRuns(RichText.Runs(block.Content), html);
        if (strong) html.Append("</strong>");
        html.Append("</p>\n");
    }

    private static void WriteTail(PlanSource source, StringBuilder html)
    {
        var recipients = source.All("to");
        var signature = source.All("sign");
        if (recipients.Count == 0 && signature.Count == 0) return;
        html.Append("<table border=\"0\" width=\"100%\"><tr>\n<td width=\"50%\" valign=\"top\">");
        if (recipients.Count > 0)
        {
            html.Append("<p><b><i>Nơi nhận:</i></b><br>\n");
            html.AppendJoin("<br>\n", recipients.Select(line => "- " + Escape(line)));
            html.Append("</p>");
        }

        html.Append("</td>\n<td valign=\"top\"><p align=\"center\"><b>");
        html.AppendJoin("<br>", signature.Select(Escape));
        html.Append("</b></p>");
        if (source.Get("signer") is { } signer) html.Append(CultureInfo.InvariantCulture, $"\n<p>&nbsp;</p>\n<p align=\"center\"><b>{Escape(signer)}</b></p>");
        html.Append("</td>\n</tr></table>\n");
        var others = source.All("to2");
        if (others.Count == 0) return;
        html.Append("<p><b><i>Nơi nhận:</i></b><br>\n");
        html.AppendJoin("<br>\n", others.Select(static line => "- " + Escape(line)));
        html.Append("</p>\n");
    }

    private static void WriteRuns(IEnumerable<Run> runs, StringBuilder html)
    {
        foreach (var run in runs)
        {
            if (run.Mark > 0)
            {
                html.Append(CultureInfo.InvariantCulture, $"<a id=\"_ftnref{run.Mark}\" href=\"#_ftn{run.Mark}\"><sup>{run.Mark}</sup></a>");
                continue;
            }

            if (run.Bold) html.Append("<b>");
            if (run.Italic) html.Append("<i>");
            html.Append(Escape(run.Text));
            if (run.Italic) html.Append("</i>");
            if (run.Bold) html.Append("</b>");
        }
    }
}
