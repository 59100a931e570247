using System.Reflection;
using System.Runtime.CompilerServices;

namespace CollectionsBot.Journal.Tests;

/// <summary>Every text of every fact was decided about: it is about a person and sealed, or it stands here.</summary>
public sealed class PersonalTextTests
{
    /// <summary>Texts that are not about persons at a customer: identifiers, staff, agencies, the channel's own, and places of the calendar.</summary>
    private static readonly HashSet<string> Open =
    [
        "*.Customer.Value", "*.Master.Id.Value", "*.Under.Value", "*.For.Value", "*.Duplicate.Value", "*.Merged[].Value",
        "*.Item.Number", "*.Key.Number", "*.Items[].Number", "*.Document.Number",
        "*.Master.TimeZone", "*.Master.Language", "*.Person.Language", "*.Person.TimeZone", "*.Master.Owner",
        "ReceivablesImported.Source", "ImportHeld.Source", "*.Import", "ContactOutsidePolicy.Broken[].Source", "CustomerErased.Reason",
        "*.Owner.Name", "*.Owner.Id", "*.InPlaceOf.Id", "*.InPlaceOf.Name", "*.Person.Id", "ConversationOpened.Person.Name", "ConversationMoved.Person.Name",
        "RoleGranted.Person.Name", "RoleRevoked.Person.Name", "*.To.Id", "*.To.Name",
        "*.Conversation", "*.Reference", "*.Schedule.Zone", "*.Schedule.TimeZone", "*.Detail", "PostDelivered.Activity",
        "CustomersToldApart.Other.Value", "ColumnsMapped.Mapping.Headings", "ColumnsMapped.Mapping.Columns[].Meaning", "ColumnsMapped.Mapping.Columns[].Heading",
    ];

    public static TheoryData<string> Facts => [.. typeof(Fact).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Fact)) && !t.IsAbstract).Select(t => t.Name).Order()];

    [Theory]
    [MemberData(nameof(Facts))]
    public void Each_text_of_a_fact_is_sealed_or_stands_in_the_list_of_those_that_are_not(string name)
    {
        var type = typeof(Fact).Assembly.GetTypes().Single(t => t.Name == name && t.IsSubclassOf(typeof(Fact)));
        var fact = (Fact)Example(type, name);
        var texts = new List<string>();
        var mapped = PersonalText.Map(fact, text =>
        {
            texts.Add(text);
            return text;
        });

        Assert.Equal(FactCodec.Write(fact), FactCodec.Write(mapped));
        foreach (var text in TextsOf(fact))
        {
            var isOpen = Open.Contains(text) || Open.Contains("*" + text[text.IndexOf('.', StringComparison.Ordinal)..]) || Open.Any(o => o[0] == '*' && text.EndsWith(o[1..], StringComparison.Ordinal));
            Assert.True(isOpen != texts.Contains(text), $"{text}: {(isOpen ? "is sealed although it is listed as open" : "is neither sealed nor listed as open; decide in PersonalText or here")}");
        }

        if (texts.Count > 0)
        {
            Assert.True(fact is ICustomerFact, $"{name} has texts about persons and no customer, whose key would seal them");
        }
    }

    [Fact]
    public void A_companys_name_is_not_about_a_person_and_everybody_elses_is()
    {
        foreach (var kind in Enum.GetValues<PartyKind>())
        {
            var sealedNames = new List<string>();
            PersonalText.Map(new CustomerAdded(new Customer(Story.Northwind, "the name", kind)), text =>
            {
                sealedNames.Add(text);
                return "";
            });
            Assert.Equal(kind != PartyKind.Company, sealedNames.Contains("the name"));
        }
    }

    /// <summary>The texts that an example holds: each says where it stands.</summary>
    private static IEnumerable<string> TextsOf(object? value) => value switch
    {
        null => [],
        string text when text.Contains('.', StringComparison.Ordinal) && typeof(Fact).Assembly.GetTypes().Any(t => t.Name == text[..text.IndexOf('.', StringComparison.Ordinal)]) => [text],
        string => [],
        System.Collections.IEnumerable several => several.Cast<object?>().SelectMany(TextsOf),
        _ when value.GetType().Assembly == typeof(Fact).Assembly && !value.GetType().IsEnum && value is not (Money or Currency) =>
            value.GetType().GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0).SelectMany(p => TextsOf(p.GetValue(value))),
        _ => [],
    };

    private static object Example(Type type, string path)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Example(inner, path);
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            var of = type.GenericTypeArguments[0];
            return typeof(PersonalTextTests).GetMethod(nameof(One), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(of).Invoke(null, [Example(of, path + "[]")])!;
        }

        return type == typeof(string) ? path
            : type == typeof(Money) ? new Money(100, Currency.Parse("EUR"))
            : type == typeof(Currency) ? Currency.Parse("EUR")
            : type == typeof(PartyKind) ? PartyKind.Consumer
            : type == typeof(RequestTerms) ? Example(typeof(PlacementTermsWithoutAgency), path)
            : type == typeof(PlacementTermsWithoutAgency) ? new WriteOffTerms(new Money(100, Currency.Parse("EUR")))
            : type.Assembly != typeof(Fact).Assembly || type.IsEnum ? RuntimeHelpers.GetUninitializedObject(type)
            : Record(type, path);
    }

    private static object Record(Type type, string path)
    {
        var constructor = type.GetConstructors().MaxBy(c => c.GetParameters().Length)!;
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Example(p.ParameterType, $"{path}.{p.Name}"))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().All(c => c.Name != p.Name)))
        {
            property.SetValue(made, Example(property.PropertyType, $"{path}.{property.Name}"));
        }

        return made;
    }

    private static ImmutableArray<T> One<T>(T value) => [value];

    private sealed class PlacementTermsWithoutAgency;
}
