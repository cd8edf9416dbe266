namespace DanVan.Parsing.Tasks;

/// <summary>What the tokens of this stage are made from: a word by its printed letters.</summary>
/// <param name="Starts">What the phrases of the lexicon may be that begin with it.</param>
/// <param name="Number">Its number in the lexicon, or -1.</param>
/// <param name="Glued">How long the first of two words is that were set without a blank between them, or 0.</param>
/// <param name="IsUpper">Whether it begins with a capital.</param>
internal readonly record struct PrintedWord(Lex Starts, int Number, byte Glued, bool IsUpper) : IWordFacts<PrintedWord>
{
    public static PrintedWord Of(ReadOnlySpan<char> word)
    {
        var number = Lexicon.Find(Lexicon.KeyOf(word), word, out var starts);
        return new PrintedWord(starts, number, number < 0 ? (byte)GluedWords.FirstLength(word) : (byte)0, (TokenChars.Of(word[0]) & TokenChars.Upper) != 0);
    }
}
