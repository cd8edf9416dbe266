using AngleSharp.Dom;
using DanVan.Parsing;

namespace DanVan.Reading;

/// <summary>Tells the pages that a site sends in place of a document to who does not look like a person, and those that say that there is none.</summary>
internal static class GuardPage
{
    // In letters; such pages say little.
    private const int Longest = 1500;

    private static readonly string[] Titles =
    [
        "just a moment", "attention required! | cloudflare", "access denied", "request rejected", "checking your browser", "ddos-guard", "security check", "are you a robot", "bot verification", "one moment, please", "please wait", "403 forbidden", "404 not found",
        "502 bad gateway", "503 service", "504 gateway", "500 internal server error", "service unavailable", "404 - ", "403 - ", "401 - unauthorized", "500 - internal", "503 - ", "error 404", "error 403", "error 500", "http error", "http status", "page not found", "runtime error", "server error in", "web page blocked", "yeu cau bi tu choi", "truy cap bi tu choi", "khong tim thay trang", "trang khong ton tai", "loi 404", "xac minh ban la nguoi", "dang kiem tra trinh duyet",
    ];

    private static readonly string[] Phrases =
    [
        "enable javascript and cookies to continue", "verify you are human", "verifying you are human", "checking your browser before", "checking if the site connection is secure", "performance & security by cloudflare", "the requested url was rejected", "your support id is", "cloudflare ray id",
        "you don't have permission to access", "complete the security check", "unusual traffic from your", "i'm not a robot", "please enable cookies", "xac minh ban la nguoi", "xac minh ban khong phai la robot", "bat javascript de tiep tuc", "dang kiem tra trinh duyet",
    ];

    /// <summary>Whether a page with these blocks is one of them.</summary>
    public static bool Is(IDocument page, List<Block> blocks)
    {
        var length = 0;
        foreach (var block in blocks)
        {
            if (block is not PieceBlock piece || (length += piece.Text.Length) > Longest || LetterheadText.IsMotto(piece.Text)) return false;
        }

        if (length == 0) return false;
        var title = Folded(page.Title ?? "");
        // "404", "Not Found", with nothing behind it.
        if (title is "404" or "403" or "500" or "502" or "503" or "error" or "not found" or "forbidden") return true;
        if (Array.Exists(Titles, known => title.StartsWith(known, StringComparison.Ordinal))) return true;
        if (page.QuerySelector("#challenge-form, #cf-wrapper, #challenge-error-text, .cf-browser-verification, script[src*='/cdn-cgi/challenge-platform/']") is { } element && (element.LocalName is not "script" || length < Longest / 5)) return true;
        var text = Folded(string.Join('\n', blocks.OfType<PieceBlock>().Select(static piece => piece.Text)));
        return Array.Exists(Phrases, phrase => text.Contains(phrase, StringComparison.Ordinal));
    }

    private static string Folded(string text) => VietnameseText.Unaccent(VietnameseText.Compose(text)).Trim().ToLowerInvariant().Replace('’', '\'');
}
