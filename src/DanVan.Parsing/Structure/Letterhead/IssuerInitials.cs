namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>
/// The code of an issuer against the first letters of its name: a scan loses the Đ at the head of a code ("CV/U" of a Đảng ủy) or makes one of a
/// D ("BXĐĐ" of a Ban Xây dựng Đảng).
/// </summary>
internal static class IssuerInitials
{
    private const int LongestCode = 12;

    /// <summary>The code as the name has it; null where the two agree or nothing tells that they belong together.</summary>
    public static string? Repaired(string code, string issuer)
    {
        if (code.Length is 0 or > LongestCode) return null;
        Span<char> initials = stackalloc char[code.Length + 1];
        var count = Initials(issuer, initials);
        if (count >= code.Length && code.AsSpan().Equals(initials[..code.Length], StringComparison.Ordinal)) return null;
        if (count >= code.Length && code.Length > 1 && DiffersByStroke(code, initials[..code.Length])) return new string(initials[..code.Length]);
        return count > code.Length && initials[0] == 'Đ' && code.AsSpan().Equals(initials[1..], StringComparison.Ordinal) ? new string(initials) : null;
    }

    /// <summary>Whether the two differ only where the name has D and the code Đ; a stroke that is lost is left as printed.</summary>
    private static bool DiffersByStroke(ReadOnlySpan<char> code, ReadOnlySpan<char> initials)
    {
        for (var i = 0; i < code.Length; i++)
        {
            if (code[i] != initials[i] && !(code[i] == 'Đ' && initials[i] == 'D')) return false;
        }

        return true;
    }

    /// <summary>The first letters of the words, in capitals and without their marks save the stroke of Đ.</summary>
    private static int Initials(string issuer, Span<char> initials)
    {
        var count = 0;
        for (var i = 0; i < issuer.Length && count < initials.Length; i++)
        {
            if (!char.IsLetter(issuer[i]) || (i > 0 && char.IsLetter(issuer[i - 1]))) continue;
            initials[count++] = issuer[i] is 'Đ' or 'đ' ? 'Đ' : char.ToUpperInvariant(VietnameseText.Unaccent(issuer[i]));
        }

        return count;
    }
}
