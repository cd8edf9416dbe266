using DanVan.Parsing;

namespace DanVan.Search.Checks;

/// <summary>One run of the checks: documents are added one by one, what concerns several of them is looked for at the end.</summary>
internal sealed class CheckRun
{
    private static readonly ResolvedCitation Unresolved = new(0, default, ResolutionGround.Open, 0, []);

    private readonly CheckOptions _options;
    private readonly ActRegister _register;
    private readonly CorpusResolver _corpus;
    private readonly List<(int Plan, int Citation, Cited Cited)> _cited = [];
    private readonly Findings _findings = new();

    public CheckRun(CheckOptions options)
    {
        _options = options;
        _register = options.Register ?? ActRegister.Default;
        _corpus = new CorpusResolver(_register);
    }

    public void Add(PlanDocument plan, bool isEvidenceOnly)
    {
        var own = Locality.Own(plan.Header);
        var number = _corpus.Count;
        _corpus.Add(plan);
        var citations = ShortNumbers.Complete(plan.Citations, _register);
        for (var i = 0; i < citations.Count; i++)
        {
            // "Nghị quyết 57" says again what is cited in full, or its diagnostic says that nobody knows.
            if (plan.Citations[i].IsMention) continue;
            var fact = IdentityResolver.Fact.Of(citations[i], own);
            _cited.Add((number, i, Cited.Of(plan, fact, i + 1 < citations.Count ? citations[i + 1] : null, Unresolved, isEvidenceOnly)));
        }

        if (isEvidenceOnly) return;
        ChronologyRule.Document(plan, _findings);
        MismatchRule.Own(plan, _findings);
        IncompleteRule.OwnForm(plan, _findings);
        IncompleteRule.Unsettled(plan, _register, _findings);
        FormRule.Run(plan, _findings);
        EndedBodyRule.Run(plan, _findings);
    }

    public IReadOnlyList<Finding> Finish(CancellationToken cancellation)
    {
        var cited = new List<Cited>(_cited.Count);
        IReadOnlyList<ResolvedCitation> resolved = [];
        var plan = -1;
        foreach (var (number, citation, one) in _cited)
        {
            if (number != plan)
            {
                cancellation.ThrowIfCancellationRequested();
                resolved = _corpus.Resolve(plan = number);
            }

            cited.Add(one with { Resolved = resolved[citation] });
        }

        var numbered = cited.FindAll(static c => c.Citation.Number is { IsEmpty: false });
        var wrong = WrongNumberRule.Run(numbered, _register, _findings);
        foreach (var document in cited.Where(static c => !c.IsEvidenceOnly).GroupBy(static c => c.Source, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            var citations = document.ToList();
            var sound = wrong.Count == 0 ? citations : citations.FindAll(c => !wrong.Contains(c));
            DuplicateRule.Run(citations, _findings);
            StaleRule.Run(sound, _register, _options.AsOf, _findings);
            NearMissRule.BrokenCodes(citations, _findings);
            NearMissRule.ShortNames(citations, _findings);
            MismatchRule.Run(citations, wrong, _findings);
            OtherActRule.Run(sound, _register, _findings);
            ChronologyRule.Citations(citations, _register, _findings);
            IncompleteRule.Run(citations, _findings);
        }

        cancellation.ThrowIfCancellationRequested();
        if (wrong.Count > 0) numbered.RemoveAll(wrong.Contains);
        ConflictRule.Run(numbered, _register, _findings);
        LawDateRule.Run([.. cited.Where(static c => c.Citation is { Class: CitationClass.Law, Number: null or { IsEmpty: true } })], _register, _findings);
        NearMissRule.Similar(numbered, _findings);
        NearMissRule.Registered(numbered, _register, _findings);
        SeriesRule.Run(numbered.Where(static c => !c.IsEvidenceOnly), _register, _findings);
        var ignored = _options.Ignore.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. _findings.All
                .Where(f => (_options.Rules is null || _options.Rules.Contains(f.Rule)) && !ignored.Contains(f.Code) && (f.Number is null || !ignored.Contains(f.Number)))
                .OrderBy(static f => f.Rule)
                .ThenBy(static f => f.Documents.Count > 0 ? f.Documents[0] : "", StringComparer.Ordinal)
                .ThenBy(static f => f.Places.Count > 0 ? f.Places[0].Span : default)
                .ThenBy(static f => f.Code, StringComparer.Ordinal)
                .ThenBy(static f => f.Number, StringComparer.Ordinal),
        ];
    }
}
