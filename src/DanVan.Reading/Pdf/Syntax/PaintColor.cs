namespace DanVan.Reading;

/// <summary>How colours of a content stream are told apart as light and dark.</summary>
internal readonly record struct PaintColor(PaintSpace Space, double Grey)
{
    /// <summary>Black, in which every page begins.</summary>
    public static PaintColor Black { get; } = new(PaintSpace.Grey, 0);

    /// <summary>The first colour of a space.</summary>
    public static PaintColor First(PaintSpace space) => new(space, space is PaintSpace.Unknown ? double.NaN : 0);

    /// <summary>The colour of these components in this space.</summary>
    public PaintColor With(ReadOnlySpan<double> parts) => new(Space, GreyOf(Space, parts));

    private static double GreyOf(PaintSpace space, ReadOnlySpan<double> parts) => space switch
    {
        PaintSpace.Grey when parts is [var grey] => grey,
        PaintSpace.Red when parts is [var red, var green, var blue] => (0.3 * red) + (0.59 * green) + (0.11 * blue),
        PaintSpace.Ink when parts is [var cyan, var magenta, var yellow, var black] => 1 - Math.Min(1, (0.3 * cyan) + (0.59 * magenta) + (0.11 * yellow) + black),
        PaintSpace.Lightness when parts is [var lightness, _, _] => lightness / 100,
        PaintSpace.Tint when parts.Length > 0 => 1 - Most(parts),
        _ => double.NaN,
    };

    /// <summary>The space that a value of the resources describes (ISO 32000-1, 8.6).</summary>
    public static PaintSpace SpaceOf(PdfFile file, object? value)
    {
        var list = file.Resolve(value) as List<object?>;
        return (list is [var first, ..] ? file.Name(first) : file.Name(value)) switch
        {
            "DeviceGray" or "CalGray" or "G" => PaintSpace.Grey,
            "DeviceRGB" or "CalRGB" or "RGB" => PaintSpace.Red,
            "DeviceCMYK" or "CMYK" => PaintSpace.Ink,
            "Lab" => PaintSpace.Lightness,
            "Separation" or "DeviceN" => PaintSpace.Tint,
            "ICCBased" when list is [_, var profile, ..] => file.Number(file.Dictionary(profile)?.Get("N")) switch
            {
                1 => PaintSpace.Grey,
                3 => PaintSpace.Red,
                4 => PaintSpace.Ink,
                _ => PaintSpace.Unknown,
            },
            _ => PaintSpace.Unknown,
        };
    }

    private static double Most(ReadOnlySpan<double> parts)
    {
        var most = 0.0;
        foreach (var part in parts) most = Math.Max(most, part);
        return most;
    }
}

/// <summary>What the components of a colour say.</summary>
internal enum PaintSpace
{
    /// <summary>A pattern, a table of colours, or a space that the file describes in another way.</summary>
    Unknown,
    Grey,

    /// <summary>Red, green and blue.</summary>
    Red,

    /// <summary>Cyan, magenta, yellow and black.</summary>
    Ink,
    Lightness,

    /// <summary>Shares of inks of their own.</summary>
    Tint,
}
