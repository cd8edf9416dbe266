using System.Reflection;
using System.Text;

namespace DanVan.Repository.Tests;

/// <summary>
/// What each library offers, compared with a checked-in listing. After a wanted change: DANVAN_ACCEPT_API=1 dotnet test.
/// </summary>
public sealed class PublicApiTests
{
    public static TheoryData<string> Libraries => ["DanVan.Parsing", "DanVan.Reading", "DanVan.Search"];

    [Theory]
    [MemberData(nameof(Libraries))]
    public void ListingIsUpToDate(string library)
    {
        var listing = PublicApi.List(Assembly.Load(library));
        var path = Repository.PathOf("tests", "DanVan.Repository.Tests", "PublicApi", library + ".txt");
        if (string.Equals(Environment.GetEnvironmentVariable("DANVAN_ACCEPT_API"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, listing);
        }

        Assert.Equal(File.ReadAllText(path), listing);
    }

    [Fact]
    public void ListingNamesParametersAndTypes()
    {
        var listing = PublicApi.List(typeof(DanVan.Parsing.PlanParser).Assembly);
        Assert.Contains("  static DanVan.Parsing.PlanDocument Parse(string text, DanVan.Parsing.ParserOptions? options = null, System.Threading.CancellationToken cancellationToken = default)\n", listing, StringComparison.Ordinal);
    }
}

internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
    private static readonly NullabilityInfoContext Nullability = new();

    public static string List(Assembly assembly)
    {
        var builder = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(static t => t.FullName, StringComparer.Ordinal))
        {
            builder.Append(Describe(type)).Append('\n');
            foreach (var line in Members(type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)) builder.Append("  ").Append(line).Append('\n');
        }

        return builder.ToString();
    }

    private static string Describe(Type type)
    {
        var word = type.IsEnum ? "enum"
            : type.IsInterface ? "interface"
            : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
            : type.IsValueType ? (type.IsByRefLike ? "ref struct" : "struct")
            : type is { IsAbstract: true, IsSealed: true } ? "static class"
            : type.IsSealed ? "sealed class"
            : type.IsAbstract ? "abstract class"
            : "class";
        return $"{word} {Name(type)}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            foreach (var value in Enum.GetNames(type)) yield return $"{value} = {Convert.ToInt64(Enum.Parse(type, value), System.Globalization.CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared).Where(Visible)) yield return $"new({Parameters(constructor)})";
        foreach (var field in type.GetFields(Declared).Where(static f => f.IsPublic || f.IsFamily)) yield return $"field {Name(field.FieldType)} {field.Name}";
        foreach (var property in type.GetProperties(Declared))
        {
            var getter = property.GetMethod is { } get && Visible(get) ? " get;" : "";
            var setter = property.SetMethod is { } set && Visible(set) ? IsInit(set) ? " init;" : " set;" : "";
            if (getter.Length + setter.Length == 0) continue;
            var modifier = (property.GetMethod ?? property.SetMethod)!.IsStatic ? "static " : "";
            yield return $"{modifier}{Name(property.PropertyType)}{Mark(Nullability.Create(property).ReadState)} {property.Name} {{{getter}{setter} }}";
        }

        foreach (var method in type.GetMethods(Declared).Where(static m => Visible(m) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))))
        {
            if (method.Name.Contains('<', StringComparison.Ordinal)) continue;
            var modifier = method.IsStatic ? "static " : "";
            var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
            yield return $"{modifier}{Name(method.ReturnType)}{Mark(Nullability.Create(method.ReturnParameter).ReadState)} {method.Name}{generic}({Parameters(method)})";
        }
    }

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsInit(MethodInfo setter) =>
        setter.ReturnParameter.GetRequiredCustomModifiers().Any(static m => string.Equals(m.Name, "IsExternalInit", StringComparison.Ordinal));

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static p =>
        $"{(p.IsOut ? "out " : p.ParameterType.IsByRef ? "ref " : "")}{Name(p.ParameterType.IsByRef ? p.ParameterType.GetElementType()! : p.ParameterType)}{Mark(Nullability.Create(p).WriteState)} {p.Name}{Default(p)}"));

    private static string Default(ParameterInfo parameter) =>
        !parameter.HasDefaultValue ? ""
        : parameter.DefaultValue is { } value ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $" = {(value is string text ? $"\"{text}\"" : value)}")
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default"
        : " = null";

    private static string Mark(NullabilityState state) => state == NullabilityState.Nullable ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Name(underlying);
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        var simple = type.FullName switch
        {
            "System.String" => "string",
            "System.Int32" => "int",
            "System.Int64" => "long",
            "System.Boolean" => "bool",
            "System.Double" => "double",
            "System.Decimal" => "decimal",
            "System.Char" => "char",
            "System.Byte" => "byte",
            "System.Object" => "object",
            "System.Void" => "void",
            _ => null,
        };
        if (simple is not null) return simple;
        if (!type.IsGenericType) return (type.FullName ?? type.Name).Replace('+', '.');
        var name = (type.GetGenericTypeDefinition().FullName ?? type.Name).Replace('+', '.');
        var tick = name.IndexOf('`', StringComparison.Ordinal);
        if (tick >= 0) name = name[..tick];
        if (name.StartsWith("System.", StringComparison.Ordinal)) name = name[(name.LastIndexOf('.') + 1)..];
        return $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
