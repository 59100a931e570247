namespace CollectionsBot.Core;

/// <summary>Why two customers may be one.</summary>
public enum DuplicateSign
{
    /// <summary>Their numbers differ only by zeros in front.</summary>
    SameNumber,

    /// <summary>Their names differ only by the legal form, case, accents or punctuation.</summary>
    SameName,

    /// <summary>Their names differ by one letter.</summary>
    SimilarName,
}

/// <summary>Two customers who may be one; only a person knows.</summary>
/// <param name="Kept">The one to keep: who has more open items, then the lesser identifier.</param>
/// <param name="Duplicate">The other.</param>
/// <param name="Sign">What speaks for it.</param>
public sealed record LikelyDuplicate(Customer Kept, Customer Duplicate, DuplicateSign Sign);

/// <summary>Finds customers who may be one. Nothing is ever merged by it.</summary>
public static class Duplicates
{
    /// <summary>The most pairs that are proposed at once.</summary>
    public const int Max = 200;

    /// <summary>Of a group of customers who share a sign, the most that are held against each other; a chain's branches share a name.</summary>
    private const int GroupMax = 10;

    /// <summary>Names of fewer letters differ from many others by one.</summary>
    private const int SimilarLengthMin = 8;

    /// <summary>The pairs about which nobody said yet that they are not one, those of the surest sign first, then by identifier.</summary>
    public static ImmutableArray<LikelyDuplicate> Of(Portfolio portfolio)
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        var accounts = portfolio.Accounts.Values.OrderBy(a => a.Customer.Id).ToList();
        var pairs = new Dictionary<(CustomerId, CustomerId), LikelyDuplicate>();
        foreach (var (sign, keysOf) in new (DuplicateSign, Func<Customer, IEnumerable<string>>)[]
        {
            (DuplicateSign.SameNumber, c => NumberOf(c.Id) is { } number ? [number] : []),
            (DuplicateSign.SameName, c => NameOf(c) is { Length: > 0 } name ? [name] : []),
            (DuplicateSign.SimilarName, c => NameOf(c) is { Length: >= SimilarLengthMin } name ? Shortened(name) : []),
        })
        {
            foreach (var (one, other) in Sharing(accounts, keysOf))
            {
                if (IsOpenQuestion(portfolio, one.Customer, other.Customer, sign))
                {
                    pairs.TryAdd((one.Customer.Id, other.Customer.Id), PairOf(one, other, sign));
                }
            }
        }

        return [.. pairs.Values.OrderBy(p => p.Sign).ThenBy(p => p.Kept.Id).ThenBy(p => p.Duplicate.Id).Take(Max)];
    }

    private static IEnumerable<(Account One, Account Other)> Sharing(List<Account> accounts, Func<Customer, IEnumerable<string>> keysOf)
    {
        var groups = new Dictionary<string, List<Account>>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            foreach (var key in keysOf(account.Customer).Distinct())
            {
                (groups.TryGetValue(key, out var known) ? known : groups[key] = new(1)).Add(account);
            }
        }

        return groups.Values.Where(g => g.Count is > 1 and <= GroupMax)
            .SelectMany(g => g.SelectMany((one, i) => g.Skip(i + 1).Select(other => (one, other))));
    }

    /// <summary>Branches tell themselves apart by numbers, so names with different digits are different names.</summary>
    private static bool IsOpenQuestion(Portfolio portfolio, Customer one, Customer other, DuplicateSign sign) =>
        !portfolio.AreToldApart(one.Id, other.Id)
        && (sign != DuplicateSign.SimilarName || NameOf(one).Where(char.IsDigit).SequenceEqual(NameOf(other).Where(char.IsDigit)));

    private static LikelyDuplicate PairOf(Account one, Account other, DuplicateSign sign)
    {
        var (kept, twin) = other.Items.Count > one.Items.Count ? (other, one) : (one, other);
        return new LikelyDuplicate(kept.Customer, twin.Customer, sign);
    }

    private static string? NumberOf(CustomerId id) =>
        id.Value.All(char.IsAsciiLetterOrDigit) && id.Value.TrimStart('0') is { Length: > 0 } number ? number.ToUpperInvariant() : null;

    /// <summary>The words of a name without the legal form, run together: "Wal-Mor Stores, LLC" and "WALMOR STORES" are one.</summary>
    private static string NameOf(Customer customer) => string.Concat(NameIndex.WordsOf(customer.Name));

    /// <summary>A name with each of its letters left out: two names that differ by one letter, or by two that changed places, share one of these.</summary>
    private static IEnumerable<string> Shortened(string name) => Enumerable.Range(0, name.Length).Select(at => name.Remove(at, 1)).Append(name);
}
