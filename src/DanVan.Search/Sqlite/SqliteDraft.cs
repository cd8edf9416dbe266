using System.Buffers;
using System.Text;
using DanVan.Parsing;

namespace DanVan.Search.Sqlite;

/// <summary>What one document puts into the tables, made while the documents before it are written. The buffer is given back when it is disposed of.</summary>
internal sealed class SqliteDraft : IDisposable
{
    private static readonly byte[] Gap = Encoding.UTF8.GetBytes(SqliteSchema.Gap);
    private static readonly byte[] PairSign = Encoding.UTF8.GetBytes([SearchAnalyzer.PairSign]);

    private readonly List<int> _ends = [];
    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 16);
    private int _length;

    private SqliteDraft(PreparedPlan plan) => Plan = plan;

    public PreparedPlan Plan { get; }

    /// <summary>For each citation, what it may mean besides.</summary>
    public required IReadOnlyList<(string Identity, string Candidates)> Resolved { get; init; }

    public required IReadOnlyList<(string Assignees, int Leads, IReadOnlyList<DateOnly> Dues, string Json)> Tasks { get; init; }

    /// <summary>Terms that may not be noted yet.</summary>
    public IReadOnlyList<(string Field, string Term)> NewTerms { get; private set; } = [];

    /// <summary>How many columns of words there are.</summary>
    public int Columns => _ends.Count;

    public static SqliteDraft Of(PreparedPlan plan, SqliteVocabulary vocabulary)
    {
        var draft = new SqliteDraft(plan)
        {
            Resolved = [.. plan.Citations.Select(static row => (row.Local.Identity.Text, SqlitePlanIndex.Join(row.Local.Candidates)))],
            Tasks = [.. plan.Item.Plan.Tasks.Select(static task => (Assignees(task), task.Lead.Count, PlanKeys.Dues(task), PlanStorage.TasksText(task)))],
        };
        draft.Words(plan.Title, vocabulary, isTitle: true);
        draft.Words(plan.Text, vocabulary, isTitle: false);
        foreach (var pieces in plan.Short)
        {
            for (var i = 0; i < pieces.Length; i++)
            {
                if (i > 0) draft.Write(Gap);
                vocabulary.Note(pieces[i]);
                foreach (var term in pieces[i].Bytes) draft.Write(term, ' ');
            }

            draft.End();
        }

        foreach (var mark in plan.Marks)
        {
            draft.Room(mark.Length + 1);
            draft._length += Encoding.UTF8.GetBytes(mark, draft._bytes.AsSpan(draft._length));
            draft._bytes[draft._length++] = (byte)' ';
        }

        draft.End();
        draft.NewTerms = vocabulary.TakeNew();
        return draft;
    }

    /// <summary>The words of a column in UTF-8, between blanks.</summary>
    public ReadOnlySpan<byte> Column(int index)
    {
        var start = index == 0 ? 0 : _ends[index - 1];
        return _bytes.AsSpan(start, _ends[index] - start);
    }

    public void Dispose()
    {
        if (_bytes.Length == 0) return;
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>The names of the assignees of a task, as they are stored: as printed and in full, each a line of its own.</summary>
    public static IEnumerable<string> Names(string assignees)
    {
        var lines = assignees.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < lines.Length; i += 2) yield return lines[i] + "\n" + lines[i + 1];
    }

    // One name is set off from the next by a line end, so that words of two names are never found as one.
    private static string Assignees(PlanTask task)
    {
        var assignees = new StringBuilder("\n");
        foreach (var assignee in task.Lead.Concat(task.Support))
        {
            assignees.Append('-').Append(IdentityKeys.Slug(assignee.Name)).Append("-\n-").Append(IdentityKeys.Slug(assignee.Normalized)).Append("-\n");
        }

        return assignees.ToString();
    }

    // With marks, then without, each followed by every two that stand side by side, in their order: one term is found faster than the places of two words,
    // the more so the more plans have them.
    private void Words(AnalyzedText text, SqliteVocabulary vocabulary, bool isTitle)
    {
        var words = text.Words;
        foreach (var word in words)
        {
            vocabulary.Note(word, isTitle);
            Write(word.MarkedText);
        }

        if (words.Length > 1) Write(Gap);
        for (var i = 1; i < words.Length; i++) WritePair(words[i - 1].MarkedText, words[i].MarkedText);
        End();
        foreach (var word in words) Write(word.PlainText);
        if (words.Length > 1) Write(Gap);
        for (var i = 1; i < words.Length; i++) WritePair(words[i - 1].PlainText, words[i].PlainText);
        End();
    }

    // The sign stands where the blank behind the first word was.
    private void WritePair(in PaddedTerm first, in PaddedTerm last)
    {
        Write(first);
        _length--;
        Write(PairSign);
        Write(last);
    }

    private void End() => _ends.Add(_length);

    private void Write(in PaddedTerm term)
    {
        var bytes = term.Bytes;
        Room(bytes.Length);
        if (bytes.Length == PaddedTerm.Block) bytes.AsSpan(0, PaddedTerm.Block).CopyTo(_bytes.AsSpan(_length));
        else bytes.CopyTo(_bytes.AsSpan(_length));
        _length += term.Length;
    }

    private void Write(byte[] word, char after)
    {
        Room(word.Length + 1);
        word.CopyTo(_bytes.AsSpan(_length));
        _length += word.Length;
        _bytes[_length++] = (byte)after;
    }

    private void Write(byte[] bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    private void Room(int more)
    {
        if (_bytes.Length - _length >= more) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked(Math.Max(2 * _bytes.Length, _length + more)));
        _bytes.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
