using System.CommandLine;
using System.CommandLine.Parsing;
using DanVan.Parsing;
using DanVan.Search;

namespace DanVan.Cli.Commands;

/// <summary>Options that several commands have, each read in one way.</summary>
internal sealed class SharedOptions(Application application)
{
    private const string DefaultFolder = ".danvan";

    public Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format", "-f")
        {
            Description = application.Say("form of the output", "dạng kết quả"),
            HelpName = string.Join('|', formats),
            DefaultValueFactory = _ => formats[0],
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    public Option<string?> Index() => new("--index", "-i")
    {
        Description = application.Say("folder of the index (default: DANVAN_INDEX, else .danvan)", "thư mục chỉ mục (mặc định: DANVAN_INDEX, nếu không có thì .danvan)"),
        HelpName = "DIR",
    };

    public Option<int> Limit(int value) => NonNegative("--limit", "-n", application.Say("the most rows; 0 for all", "số dòng tối đa; 0 là tất cả"), value);

    /// <summary>The most rows where a table is cut so that it can be read, and every other form, which a program reads, has all: null where none is given.</summary>
    public Option<int?> LimitOfTable(int value)
    {
        var option = new Option<int?>("--limit", "-n")
        {
            Description = application.Say($"the most rows; 0 for all (default: {value} in a table, else all)", $"số dòng tối đa; 0 là tất cả (mặc định: {value} trong bảng, dạng khác là tất cả)"),
            HelpName = "N",
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 0)
                result.AddError(application.Say("--limit takes 0 or more", "--limit nhận số từ 0 trở lên"));
        });
        return option;
    }

    /// <summary>What <see cref="LimitOfTable"/> comes to.</summary>
    public static int Most(int? limit, int ofTable, bool isTable) => limit switch { null => isTable ? ofTable : int.MaxValue, 0 => int.MaxValue, var n => n.Value };

    public Option<PartialDate> Date(string name, string english, string vietnamese)
    {
        var option = new Option<PartialDate>(name) { Description = application.Say(english, vietnamese), HelpName = "DATE" };
        option.CustomParser = result => ParseDate(result);
        return option;
    }

    public Option<bool> WithoutRecognition() => new("--no-ocr")
    {
        Description = application.Say("leave the pages of scans out instead of recognising their text", "bỏ qua trang ảnh quét, không nhận dạng chữ"),
    };

    /// <summary>The seconds that the reading of one file may take; 0 for the readers' own limit.</summary>
    public Option<int> Timeout()
    {
        var seconds = (int)DanVan.Reading.ReaderOptions.Default.Timeout.TotalSeconds;
        var option = NonNegative("--timeout", null, application.Say($"how long reading one file may take; pages read until then are kept (default: {seconds})", $"thời gian tối đa để đọc một tệp; các trang đã đọc được giữ lại (mặc định: {seconds})"), 0);
        option.HelpName = application.Say("SECONDS", "GIÂY");
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number == 0)
                result.AddError(application.Say($"--timeout takes 1 or more seconds; without it {seconds} count", $"--timeout nhận số giây từ 1 trở lên; không nêu thì là {seconds}"));
        });
        return option;
    }

    public Option<string?> Text(string name, string helpName, string english, string vietnamese) =>
        new(name) { Description = application.Say(english, vietnamese), HelpName = helpName };

    public Option<int> NonNegative(string name, string? alias, string description, int value)
    {
        var option = alias is null ? new Option<int>(name) : new Option<int>(name, alias);
        option.Description = description;
        option.HelpName = "N";
        option.DefaultValueFactory = _ => value;
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var number) && number < 0)
                result.AddError(application.Say($"{name} takes 0 or more", $"{name} nhận số từ 0 trở lên"));
        });
        return option;
    }

    public Option<CitationRelation?> Relation()
    {
        var words = Enum.GetValues<CitationRelation>().Select(EnumText.Of).ToArray();
        var option = new Option<CitationRelation?>("--relation") { Description = application.Say("only citations of this relation", "chỉ các viện dẫn có quan hệ này"), HelpName = string.Join('|', words) };
        option.CustomParser = result =>
        {
            var word = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (EnumText.TryRelation(word, out var relation)) return relation;
            result.AddError(application.Say($"'{word}' is no relation; there are {string.Join(", ", words)}", $"'{word}' không phải là quan hệ; có {string.Join(", ", words)}"));
            return null;
        };
        return option;
    }

    public Option<string?> Engine(string english, string vietnamese)
    {
        var option = Text("--engine", "sqlite|lucene", english, vietnamese);
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && UnknownEngine(result.Tokens[0].Value) is { } error) result.AddError(error);
        });
        return option;
    }

    /// <summary>What to say of an engine that is not part of this program; null for one that is.</summary>
    public string? UnknownEngine(string name) => SearchEngines.Names.Contains(name, StringComparer.Ordinal) ? null : application.Say(
        $"'{name}' is no engine of this program; there are {string.Join(", ", SearchEngines.Names)}",
        $"chương trình này không có bộ máy '{name}'; có {string.Join(", ", SearchEngines.Names)}");

    /// <param name="withKind">Whether --kind is that of the plans; not where the command has another.</param>
    public FilterOptions Filter(bool withKind = true) => new(this, application, withKind);

    /// <summary>Ends the command where an option is given that would be passed over in silence.</summary>
    public void Refuse(ParseResult result, string when, string vietnamese, params IEnumerable<Option> unused)
    {
        foreach (var option in unused)
        {
            if (result.GetResult(option) is { Implicit: false }) throw new CommandException(ExitCodes.WrongCommandLine, application.Say($"{option.Name} changes nothing {when}", $"{option.Name} không có tác dụng {vietnamese}"));
        }
    }

    /// <summary>The folder of the index: the option, else DANVAN_INDEX, else .danvan in the current folder.</summary>
    public string IndexFolder(string? option) =>
        !string.IsNullOrEmpty(option) ? option
        : application.Environment("DANVAN_INDEX") is { Length: > 0 } folder ? folder
        : DefaultFolder;

    /// <summary>Opens the index for reading; what is wrong with it ends the command with the status for it.</summary>
    public IPlanIndex Open(string? option)
    {
        try
        {
            return PlanIndex.Open(IndexFolder(option), readOnly: true);
        }
        catch (PlanIndexException e)
        {
            throw IndexFailure(e);
        }
    }

    public CommandException IndexFailure(PlanIndexException e) => application.IndexFailure(e);

    private PartialDate ParseDate(ArgumentResult result)
    {
        var word = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
        if (TryDate(word, out var date)) return date;
        result.AddError(application.Say($"'{word}' is no date; write 2024, 2024-03, 2024-03-14 or 14/3/2024", $"'{word}' không phải là ngày; hãy viết 2024, 2024-03, 2024-03-14 hoặc 14/3/2024"));
        return default;
    }

    /// <summary>A date as ISO or as Vietnamese write it: 14/3/2024, 3/2024.</summary>
    internal static bool TryDate(string word, out PartialDate date)
    {
        if (PartialDate.TryParse(word, null, out date)) return date.Exists;
        var parts = word.Split('/', '-', '.');
        if (parts.Length is < 2 or > 3) return false;
        var numbers = new int[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out numbers[i])) return false;
        }

        var (day, month, year) = parts.Length == 3 ? (numbers[0], numbers[1], numbers[2]) : (0, numbers[0], numbers[1]);
        if (year is < 1900 or > 9999 || month is < 1 or > 12 || day > 31 || (parts.Length == 3 && day == 0)) return false;
        date = new PartialDate(year, month, day);
        return date.Exists;
    }
}

/// <summary>The options that say which plans count.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _province;
    private readonly Option<int> _year;
    private readonly Option<string?> _issuer;
    private readonly Option<IssuerLevel?> _level;
    private readonly Option<string?>? _kind;

    public IEnumerable<Option> All => _kind is null ? [_province, _year, _issuer, _level] : [_province, _year, _issuer, _level, _kind];

    public FilterOptions(SharedOptions shared, Application application, bool withKind)
    {
        if (withKind) _kind = shared.Text("--kind", "KIND", "only plans of this kind (kế hoạch, chỉ thị, QĐ), with or without marks", "chỉ văn bản loại này (kế hoạch, chỉ thị, QĐ), có dấu hoặc không dấu");
        _province = shared.Text("--province", "NAME", "only plans of this province, by its old or new name, with or without marks", "chỉ kế hoạch của tỉnh này, theo tên cũ hoặc mới, có dấu hoặc không dấu");
        _year = shared.NonNegative("--year", null, application.Say("only plans of this year", "chỉ kế hoạch của năm này"), 0);
        _year.HelpName = "YEAR";
        _year.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, System.Globalization.CultureInfo.InvariantCulture, out var year) && year is > 0 and < 1000 or > 9999)
                result.AddError(application.Say($"'{result.Tokens[0].Value}' is no year; write 2024", $"'{result.Tokens[0].Value}' không phải là năm; hãy viết 2024"));
        });
        _issuer = shared.Text("--issuer", "WORDS", "only plans whose issuer has these words", "chỉ kế hoạch của cơ quan có các từ này trong tên");
        var levels = Enum.GetValues<IssuerLevel>().Where(static l => l != IssuerLevel.Unknown).Select(EnumText.Of).ToArray();
        _level = new Option<IssuerLevel?>("--level") { Description = application.Say("only plans of this level", "chỉ kế hoạch của cấp này"), HelpName = string.Join('|', levels) };
        _level.CustomParser = result =>
        {
            var word = result.Tokens.Count > 0 ? result.Tokens[^1].Value : "";
            if (PlanFilter.TryLevel(word, out var level)) return level;
            result.AddError(application.Say($"'{word}' is no level; there are {string.Join(", ", levels)}", $"'{word}' không phải là cấp; có trung ương, tỉnh, huyện, xã"));
            return null;
        };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_province);
        command.Options.Add(_year);
        command.Options.Add(_issuer);
        command.Options.Add(_level);
        if (_kind is not null) command.Options.Add(_kind);
    }

    public PlanFilter Read(ParseResult result) => new()
    {
        Province = result.GetValue(_province),
        Year = result.GetValue(_year),
        Issuer = result.GetValue(_issuer),
        Level = result.GetValue(_level),
        Kind = _kind is null ? null : result.GetValue(_kind),
    };
}
