namespace CollectionsBot.App;

/// <summary>Whom a question is narrowed to, once its names were looked up.</summary>
/// <param name="Question">The question, with the colleague's name in full.</param>
/// <param name="Accounts">The accounts that it is about.</param>
/// <param name="Filter">Which of them.</param>
internal sealed record AskedScope(Question Question, IEnumerable<Account> Accounts, AccountFilter Filter)
{
    /// <summary>The customer, when it is about one.</summary>
    public Customer? Customer { get; init; }

    /// <summary>The colleague's name, when it is about what one did or looks after.</summary>
    public string? Person { get; init; }

    /// <summary>The names of colleagues that fit, when several do.</summary>
    public ImmutableArray<string> People { get; init; } = [];

    /// <summary>What was found for a name that is nobody's here; null when the names are clear.</summary>
    public CustomerLookup? Unclear { get; init; }

    /// <summary>How the narrowing is told; null when there is none, or the name was typed as it is.</summary>
    public string? Whom => Customer is { } customer ? $"{PlainText(customer.Name)} ({customer.Id})"
        : Person is null ? null
        : Question.Intent is Intents.Contacts or Intents.Changes ? $"by {PlainText(Person)}" : $"looked after by {PlainText(Person)}";

    /// <summary>Looks the names of a question up: a colleague's first, then a customer's.</summary>
    public static AskedScope Of(Portfolio portfolio, Question question, Actor asker)
    {
        var filters = question.Filters;
        var all = new AskedScope(question, portfolio.Accounts.Values, new AccountFilter
        {
            MinDays = filters.MinDays,
            MaxDays = filters.MaxDays,
            MinAmount = filters.MinAmount,
            Unassigned = filters.Unassigned,
            Currency = filters.Currency,
            Tag = filters.Tag,
        });
        var isActivity = question.Intent is Intents.Contacts or Intents.Changes;
        var name = isActivity ? question.Name : filters.Owner;
        return name switch
        {
            null => all,
            _ when name is "I" or "i" || name.Equals(QuestionFilters.Me, StringComparison.OrdinalIgnoreCase) => Named(all, asker.Name, isActivity) with { Filter = isActivity ? all.Filter : all.Filter with { Mine = asker } },
            _ => Looked(portfolio, all, name, isActivity),
        };
    }

    private static AskedScope Looked(Portfolio portfolio, AskedScope all, string name, bool isActivity)
    {
        var known = isActivity
            ? portfolio.FactsBetween(DateOnly.MinValue, DateOnly.MaxValue).Select(f => f.Actor.Name)
            : portfolio.Accounts.Values.Select(a => a.Owner?.Name).OfType<string>();
        ImmutableArray<string> people = [.. known.Distinct(StringComparer.OrdinalIgnoreCase).Where(k => Means(name, k)).Order(StringComparer.OrdinalIgnoreCase)];
        people = people.FirstOrDefault(p => p.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } exact ? [exact] : people;
        if (people is [var person])
        {
            return Named(all, person, isActivity) with { Filter = isActivity ? all.Filter : all.Filter with { Owner = person } };
        }

        if (people.Length > 1)
        {
            return all with { People = people };
        }

        var lookup = CustomerLookup.Of(portfolio, name);
        return lookup is { Certain: { } customer }
            ? all with { Accounts = [portfolio.Accounts[customer.Id]], Customer = customer, Question = all.Question with { Filters = all.Question.Filters with { Owner = null } } }
            : all with { Unclear = lookup };
    }

    private static AskedScope Named(AskedScope all, string person, bool isActivity) => all with
    {
        Person = person,
        Question = isActivity ? all.Question with { Name = person } : all.Question with { Filters = all.Question.Filters with { Owner = person } },
    };

    /// <summary>"Megan" is Megan Lee when every word typed is one of the name's.</summary>
    private static bool Means(string typed, string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return typed.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } asked && asked.All(a => words.Contains(a, StringComparer.OrdinalIgnoreCase));
    }

    private static string PlainText(string name) => Cards.PlainText.Clean(name, 80);
}
