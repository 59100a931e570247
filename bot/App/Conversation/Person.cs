using System.Globalization;

namespace CollectionsBot.App;

/// <summary>Who speaks with the bot.</summary>
/// <param name="Actor">Who, as the channel authenticated them.</param>
/// <param name="Culture">How they read figures and dates.</param>
/// <param name="Zone">Where their clock hangs; null when that is not known.</param>
public sealed record Person(Actor Actor, CultureInfo Culture, TimeZoneInfo? Zone);
