using System.Buffers;
using DanVan.Parsing.Structure;

namespace DanVan.Parsing;

/// <summary>
/// A string, or a part of a text that becomes one when somebody asks for it, as it stands there or with its lines and blanks made one line; the default value is none. Compares by its characters. Thread-safe: where
/// two threads ask at once, both strings say the same.
/// </summary>
internal struct LazyText : IEquatable<LazyText>
{
    // The string, the text that it is a part of, or null. Once there is a string, the characters of the place do not count, so that it may be set while others read.
    private object? _value;
    private readonly int _start;

    // The complement of the length where the part is to be made one line.
    private readonly int _length;

    private LazyText(object? value, int start, int length) => (_value, _start, _length) = (value, start, length);

    /// <summary>The string, or none for null.</summary>
    public static implicit operator LazyText(string? value) => new(value, 0, 0);

    /// <summary>The characters of a span. What is made of it keeps the whole text in memory.</summary>
    public static LazyText Of(WholeText whole, TextSpan span) => new(whole, span.Start, span.Length);

    /// <summary>The words of a span as <see cref="Letters.OneLine(string, int, int)"/> puts them on one line.</summary>
    public static LazyText OfLine(WholeText whole, TextSpan span) =>
        PlainLine.Is(span.Slice(whole.Text)) && !span.IsEmpty && whole.Text[span.Start] != ' ' && whole.Text[span.End - 1] != ' ' ? Of(whole, span) : new LazyText(whole, span.Start, ~span.Length);

    /// <summary>Words that were read from a place in the text: a part of it where that says them, be it on several lines; else a string.</summary>
    /// <param name="whole">The text.</param>
    /// <param name="start">Where the words begin; marks of bold and blanks may stand before them.</param>
    /// <param name="words">The words, with single blanks and none at their ends.</param>
    public static LazyText Read(WholeText whole, int start, ReadOnlySpan<char> words)
    {
        var text = whole.Text.AsSpan(start);
        if (words.IsEmpty) return "";
        if (text.StartsWith(words)) return new LazyText(whole, start, words.Length);
        if (words[^1] == ' ') return ShortStrings.Of(words);
        var place = 0;
        for (var i = 0; i < words.Length; place++)
        {
            if (place == text.Length) return ShortStrings.Of(words);
            var c = text[place];
            if (Letters.IsLeftOut(c)) continue;
            if (!CharTraits.Is(c, CharTraits.Gap))
            {
                if (words[i++] != c) return ShortStrings.Of(words);
            }
            else if (i > 0 && words[i - 1] != ' ' && words[i++] != ' ')
            {
                return ShortStrings.Of(words);
            }
        }

        return new LazyText(whole, start, ~place);
    }

    /// <summary>The place of the part, also where the string was made of it since; that which <see cref="At"/> gave.</summary>
    public readonly TextSpan Place => new(_start, _length < 0 ? ~_length : _length);

    /// <summary>Whether it is the characters of its place as they stand in <see cref="Whole"/>.</summary>
    public readonly bool IsPart => _value is WholeText && _length >= 0;

    /// <summary>The text that it is a part of; null for a string.</summary>
    public readonly string? Whole => (_value as WholeText)?.Text;

    /// <summary>The same text with another place, which says nothing of its characters: those of the place before become a string, unless it is the same.</summary>
    public readonly LazyText At(TextSpan span)
    {
        if (_value is WholeText && Place == span) return this;
        var text = this;
        return new LazyText(Read(ref text), span.Start, span.Length);
    }

    /// <summary>Whether there is a text, be it empty.</summary>
    public readonly bool HasValue => _value is not null;

    /// <summary>The string, which is kept where it stands; null for the default value.</summary>
    public static string? Read(scoped ref LazyText text)
    {
        if (text._value is not WholeText whole) return (string?)text._value;
        var made = text._length < 0 ? Letters.OneLine(whole.Text, text._start, text._start + ~text._length) : whole.Text.Substring(text._start, text._length);
        Volatile.Write(ref text._value, made);
        return made;
    }

    /// <summary>The characters, for which a string is made and kept only where the text does not have them as they are; none for the default value.</summary>
    public static ReadOnlySpan<char> CharsOf(scoped ref LazyText text) => text.ToBeMade is null ? text.AsTheyAre : Read(ref text);

    /// <summary>The characters, for which no string is made: what is to be one line is written into the buffer, in place of which a larger one may be rented.</summary>
    public readonly ReadOnlySpan<char> CharsIn(ref char[] buffer)
    {
        if (ToBeMade is not { } whole) return AsTheyAre;
        var length = ~_length;
        if (buffer.Length <= length)
        {
            if (buffer.Length > 0) ArrayPool<char>.Shared.Return(buffer);
            buffer = ArrayPool<char>.Shared.Rent(length + 1);
        }

        return buffer.AsSpan(0, Letters.OneLine(whole.Text, new TextSpan(_start, length), leftOut: null, buffer));
    }

    // The text whose part is to be made one line; null where the characters are there as they are.
    private readonly WholeText? ToBeMade => _length < 0 ? _value as WholeText : null;

    private readonly ReadOnlySpan<char> AsTheyAre => _value switch
    {
        string made => made,
        WholeText whole => whole.Text.AsSpan(_start, _length),
        _ => default,
    };

    public readonly bool Equals(LazyText other) => HasValue == other.HasValue && Made.SequenceEqual(other.Made);

    public override readonly bool Equals(object? obj) => obj is LazyText other && Equals(other);

    public override readonly int GetHashCode() => string.GetHashCode(Made, StringComparison.Ordinal);

    private readonly ReadOnlySpan<char> Made
    {
        get
        {
            var copy = this;
            return CharsOf(ref copy);
        }
    }
}
