namespace CollectionsBot.Simulation.Model;

/// <summary>How customers want to be contacted.</summary>
internal static class KnownPreferences
{
    private const int InconvenientMax = 20;

    /// <summary>Takes over what was said, in one order whatever the order in which it was said.</summary>
    public static int Set(KnownCustomer customer, SetContactPreferences set)
    {
        var wanted = set.Preferences;
        if (wanted.Inconvenient.Length > InconvenientMax || wanted.Inconvenient.Any(t => t.Until != TimeOnly.MinValue && t.Until <= t.From))
        {
            return -1;
        }

        var now = new ContactPreferences(
            wanted.Profile,
            [.. wanted.Excluded.Distinct().Order()],
            [.. wanted.Inconvenient.Distinct().OrderBy(t => (t.Day, t.From, t.Until))]);
        var was = customer.Preferences;
        customer.Preferences = now;
        return was.Profile == now.Profile && was.Excluded.SequenceEqual(now.Excluded) && was.Inconvenient.SequenceEqual(now.Inconvenient) ? 0 : 1;
    }
}
