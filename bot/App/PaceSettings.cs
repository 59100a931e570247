using CollectionsBot.Channel;
using Microsoft.Extensions.Configuration;

namespace CollectionsBot.App;

/// <summary>How fast the channel may be called: the section <c>Pace</c>. What is not set stays as Teams publishes it.</summary>
public sealed class PaceSettings
{
    /// <summary>For sending, in each conversation; null for Teams' own limits.</summary>
    public RateLimit[]? Sends { get; set; }

    /// <summary>For questions about members, in each conversation; null for Teams' own limits.</summary>
    public RateLimit[]? Reads { get; set; }

    /// <summary>For everything in a tenant together; null for Teams' own limit.</summary>
    public RateLimit[]? Tenant { get; set; }

    /// <summary>Reads the section.</summary>
    /// <exception cref="SettingsException">A limit is out of bounds; the message names it.</exception>
    public static PaceSettings Read(IConfigurationSection section)
    {
        var pace = Bind(section) ?? new PaceSettings();
        var options = new ConnectorPaceOptions();
        pace.Apply(options);
        return options.Faults().FirstOrDefault() is { } fault ? throw new SettingsException($"{section.Path}:{fault}") : pace;
    }

    private static PaceSettings? Bind(IConfigurationSection section)
    {
        try
        {
            return section.Get<PaceSettings>(o => o.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException e)
        {
            throw new SettingsException($"{section.Path}: write each limit of Sends, Reads and Tenant as {{ \"Calls\": 7, \"Seconds\": 1 }}. {e.Message}");
        }
    }

    /// <summary>Puts what is set in the place of what Teams publishes.</summary>
    public void Apply(ConnectorPaceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Sends = Sends ?? options.Sends;
        options.Reads = Reads ?? options.Reads;
        options.Tenant = Tenant ?? options.Tenant;
    }
}
