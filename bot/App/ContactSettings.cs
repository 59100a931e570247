using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>The figures of a contact profile that an administrator changed; what is not set stays as it comes.</summary>
internal sealed class ContactSettings
{
    /// <summary>See <see cref="ContactProfile.From"/>.</summary>
    public TimeOnly? From { get; set; }

    /// <summary>See <see cref="ContactProfile.Until"/>.</summary>
    public TimeOnly? Until { get; set; }

    /// <summary>See <see cref="ContactProfile.Days"/>.</summary>
    public DayOfWeek[]? Days { get; set; }

    /// <summary>See <see cref="ContactProfile.HoursApplyTo"/>.</summary>
    public ContactChannel[]? HoursApplyTo { get; set; }

    /// <summary>See <see cref="ContactProfile.CallsMax"/>; 0 for any number.</summary>
    public int? CallsMax { get; set; }

    /// <summary>See <see cref="ContactProfile.CallsDays"/>.</summary>
    public int? CallsDays { get; set; }

    /// <summary>See <see cref="ContactProfile.DaysAfterConversation"/>.</summary>
    public int? DaysAfterConversation { get; set; }

    /// <summary>See <see cref="ContactProfile.ConsentDays"/>.</summary>
    public int? ConsentDays { get; set; }

    /// <summary>See <see cref="ContactProfile.VoicemailsADayMax"/>; 0 for any number.</summary>
    public int? VoicemailsADayMax { get; set; }

    /// <summary>See <see cref="ContactProfile.ReminderIntervalDays"/>.</summary>
    public int? ReminderIntervalDays { get; set; }

    /// <summary>See <see cref="ContactProfile.BreathingSpaceDays"/>.</summary>
    public int? BreathingSpaceDays { get; set; }

    /// <summary>See <see cref="ContactProfile.Excluded"/>.</summary>
    public ContactChannel[]? Excluded { get; set; }

    /// <summary>See <see cref="ContactProfile.OptOutWords"/>.</summary>
    public string[]? OptOutWords { get; set; }

    /// <summary>Reads the policy: <c>Contacts:Business</c>, <c>Contacts:Individuals</c> and <c>Contacts:Profiles:{name}</c>.</summary>
    /// <exception cref="SettingsException">There is no such setting or profile.</exception>
    /// <exception cref="ArgumentException">A figure is out of its range.</exception>
    public static ContactPolicy Read(IConfigurationSection section)
    {
        var policy = new ContactPolicy();
        foreach (var part in section.GetChildren())
        {
            policy = part.Key.ToUpperInvariant() switch
            {
                "BUSINESS" => policy with { Business = NameOf(part.Value, part.Path) },
                "INDIVIDUALS" => policy with { Individuals = NameOf(part.Value, part.Path) },
                "PROFILES" => policy with
                {
                    Profiles = policy.Profiles.SetItems(part.GetChildren().Select(c =>
                        KeyValuePair.Create(NameOf(c.Key, c.Path), Changed(policy.Profiles[NameOf(c.Key, c.Path)], c)))),
                },
                _ => throw new SettingsException($"{part.Path}: there is no such setting. Use Business, Individuals or Profiles."),
            };
        }

        policy.Validate();
        return policy;
    }

    private static ContactProfile Changed(ContactProfile profile, IConfigurationSection section)
    {
        var set = section.Get<ContactSettings>(o => o.ErrorOnUnknownConfiguration = true) ?? new ContactSettings();
        return profile with
        {
            From = set.From ?? profile.From,
            Until = set.Until ?? profile.Until,
            Days = set.Days is { } days ? [.. days] : profile.Days,
            HoursApplyTo = set.HoursApplyTo is { } ways ? [.. ways] : profile.HoursApplyTo,
            CallsMax = set.CallsMax is { } calls ? NoneIfZero(calls) : profile.CallsMax,
            CallsDays = set.CallsDays ?? profile.CallsDays,
            DaysAfterConversation = set.DaysAfterConversation ?? profile.DaysAfterConversation,
            ConsentDays = set.ConsentDays ?? profile.ConsentDays,
            VoicemailsADayMax = set.VoicemailsADayMax is { } messages ? NoneIfZero(messages) : profile.VoicemailsADayMax,
            ReminderIntervalDays = set.ReminderIntervalDays ?? profile.ReminderIntervalDays,
            BreathingSpaceDays = set.BreathingSpaceDays ?? profile.BreathingSpaceDays,
            Excluded = set.Excluded is { } excluded ? [.. excluded] : profile.Excluded,
            OptOutWords = set.OptOutWords is { } words ? [.. words] : profile.OptOutWords,
        };
    }

    private static int? NoneIfZero(int number) => number == 0 ? null : number;

    private static ContactProfileName NameOf(string? name, string path) =>
        Enum.TryParse<ContactProfileName>(name, ignoreCase: true, out var found) && Enum.IsDefined(found)
            ? found
            : throw new SettingsException($"{path}: there is no profile \"{name}\". There are {string.Join(", ", Enum.GetNames<ContactProfileName>())}.");
}
