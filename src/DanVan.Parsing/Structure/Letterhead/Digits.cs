namespace DanVan.Parsing.Structure.Letterhead;

/// <summary>Digits, and the letters that a scan makes of them. Only to be used where nothing but a number can stand.</summary>
internal static class Digits
{
    /// <summary>The digit that the sign is or stands for (O for 0, l, I and ] for 1), else -1.</summary>
    public static int ValueOf(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        'O' or 'o' or 'Ø' => 0,
        'l' or 'I' or ']' => 1,
        _ => -1,
    };
}
