using System.Text.RegularExpressions;

namespace CollectionsBot.Simulation.Model;

/// <summary>The people at a customer: who is known, and who is the one to reach first.</summary>
internal static class KnownPerson
{
    private const int PeopleMax = 20;

    /// <summary>Puts somebody in the place of the one of that name, or beside the others.</summary>
    public static int Set(KnownCustomer customer, SetContactPerson set)
    {
        var person = set.Person with { Addresses = [.. set.Person.Addresses.Distinct().OrderBy(a => (int)a.Channel).ThenBy(a => a.Address, StringComparer.Ordinal)] };
        var others = customer.Persons.Where(p => !Same(p.Name, person.Name)).ToList();
        if (!IsSensible(person) || (others.Count >= PeopleMax && !customer.Persons.Contains(person)))
        {
            return ReferenceModel.Refused;
        }

        if (customer.Persons.Contains(person))
        {
            return 0;
        }

        Note(customer, [.. others.Select(p => person.First ? p with { First = false } : p), person]);
        return 1;
    }

    /// <summary>Takes somebody away.</summary>
    public static int Remove(KnownCustomer customer, string name) =>
        customer.Persons.RemoveAll(p => Same(p.Name, name)) == 0 ? ReferenceModel.Refused : 1;

    /// <summary>Those of a duplicate are added; of two with one name the kept customer's stays, as does the one to reach first.</summary>
    public static void Merge(KnownCustomer kept, KnownCustomer duplicate)
    {
        var hasFirst = kept.Persons.Exists(p => p.First);
        var more = duplicate.Persons.Where(p => !kept.Persons.Exists(k => Same(k.Name, p.Name))).Select(p => hasFirst ? p with { First = false } : p).ToList();
        Note(kept, [.. kept.Persons, .. more]);
    }

    private static void Note(KnownCustomer customer, List<ContactPerson> people)
    {
        customer.Persons.Clear();
        customer.Persons.AddRange(people.OrderBy(p => p.First ? 0 : 1).ThenBy(p => p.Name, StringComparer.Ordinal));
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The simulation draws languages such as "de" and "pt-BR", and none that is longer.</summary>
    private static bool IsSensible(ContactPerson person) => Regex.IsMatch(person.Name, @"^\S(.*\S)?$") && (person.Role is null || Regex.IsMatch(person.Role, @"^\S(.*\S)?$"))
        && person.Addresses.All(a => a.Address.Trim().Length > 0)
        && (person.Language is null || Regex.IsMatch(person.Language, "^[a-z]{2}(-[A-Z]{2})?$"))
        && (person.TimeZone is null || TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out _));
}
