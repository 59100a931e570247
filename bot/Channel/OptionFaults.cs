using Microsoft.Extensions.Options;

namespace CollectionsBot.Channel;

/// <summary>Stops the program at its start when options have faults, and names them all at once.</summary>
internal sealed class OptionFaults<TOptions>(Func<TOptions, IEnumerable<string>> faults) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        var found = faults(options).ToList();
        return found.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }
}
