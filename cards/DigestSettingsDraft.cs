namespace CollectionsBot.Cards;

/// <summary>What the form to set a digest says so far: everything is text as typed.</summary>
/// <param name="Nonce">Names this form, so that saving it twice has one effect.</param>
/// <param name="Days">On which days: one of the words of <see cref="SettingsCard"/>.</param>
/// <param name="Time">At which time of day, as HH:mm.</param>
/// <param name="Zone">IANA name of the time zone in which that time is meant.</param>
public sealed record DigestSettingsDraft(string Nonce, string? Days, TimeOnly? Time, string? Zone);
