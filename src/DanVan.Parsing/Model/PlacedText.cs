namespace DanVan.Parsing;

/// <summary>
/// A text with the place in the document where it stands, or a place alone: where the characters are those of the place they become a string when somebody asks for it. Compares by
/// both. Thread-safe as <see cref="LazyText"/> is.
/// </summary>
internal struct PlacedText : IEquatable<PlacedText>
{
    // Its place is that of the text, whoever made the string.
    private LazyText _text;

    private PlacedText(LazyText text) => _text = text;

    /// <summary>The characters of a span. What is made of it keeps the whole text in memory.</summary>
    public static PlacedText Of(WholeText whole, TextSpan span) => new(LazyText.Of(whole, span));

    /// <summary>A text, or none, and where it stands.</summary>
    public static PlacedText Of(LazyText text, TextSpan span) => new(text.At(span));

    /// <summary>Where it stands.</summary>
    public readonly TextSpan Span => _text.Place;

    /// <summary>Whether there is a text, be it empty.</summary>
    public readonly bool HasValue => _text.HasValue;

    /// <summary>The string, which is kept where it stands; null where there is a place alone.</summary>
    public static string? Read(scoped ref PlacedText text) => LazyText.Read(ref text._text);

    /// <inheritdoc cref="LazyText.CharsOf"/>
    public static ReadOnlySpan<char> CharsOf(scoped ref PlacedText text) => LazyText.CharsOf(ref text._text);

    /// <summary>Another text in the same place.</summary>
    public readonly PlacedText With(string? text) => Of(text, Span);

    /// <summary>The same text in another place.</summary>
    public readonly PlacedText At(TextSpan span) => Of(_text, span);

    /// <summary>The same text at its place in the text that was composed, which has it too as a rule.</summary>
    public readonly PlacedText Relocate(WholeText source, OffsetMap map)
    {
        var place = map.ToSource(Span);
        return _text.IsPart && place.Slice(source.Text).SequenceEqual(Span.Slice(_text.Whole)) ? Of(source, place) : At(place);
    }

    public readonly bool Equals(PlacedText other) => Span == other.Span && _text.Equals(other._text);

    public override readonly bool Equals(object? obj) => obj is PlacedText other && Equals(other);

    public override readonly int GetHashCode() => HashCode.Combine(Span, _text);
}
