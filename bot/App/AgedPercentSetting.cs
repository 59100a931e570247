using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>A step of a table by age in the settings: <c>{ "UpToDays": 120, "Percent": 20 }</c>; the last one without days.</summary>
internal sealed class AgedPercentSetting
{
    /// <summary>See <see cref="AgedShare.UpToDays"/>.</summary>
    public int? UpToDays { get; set; }

    /// <summary>See <see cref="AgedShare.Share"/>, in per cent.</summary>
    public decimal? Percent { get; set; }

    /// <summary>Reads a table; null when the settings have none.</summary>
    /// <exception cref="SettingsException">It is wrong; the message names the setting.</exception>
    public static ShareByAge? Read(IConfigurationSection section)
    {
        if (section.Get<AgedPercentSetting[]>(o => o.ErrorOnUnknownConfiguration = true) is not { } steps)
        {
            return null;
        }

        try
        {
            return ShareByAge.Percent([.. steps.Select(s => (s.UpToDays, s.Percent ?? throw new ArgumentException("A step needs its Percent.")))]);
        }
        catch (ArgumentException e)
        {
            throw new SettingsException($"{section.Path}: {e.Message}");
        }
    }
}
