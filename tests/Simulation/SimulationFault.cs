using System.Globalization;
using System.Runtime.CompilerServices;

namespace CollectionsBot.Simulation;

/// <summary>The product and the reference model disagree, or a law of the house is broken.</summary>
internal sealed class SimulationFault(string message) : Exception(message)
{
    /// <summary>Stops the run unless something holds.</summary>
    public static void Unless(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] ref Words message)
    {
        if (!holds)
        {
            throw new SimulationFault(message.ToText());
        }
    }

    /// <summary>What is to be said of a fault; put together only where there is one, as almost every question is asked in vain.</summary>
    [InterpolatedStringHandler]
    internal ref struct Words
    {
        private DefaultInterpolatedStringHandler _text;

        public Words(int literalLength, int formattedCount, bool holds, out bool isFault)
        {
            isFault = !holds;
            _text = isFault ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
        }

        public void AppendLiteral(string literal) => _text.AppendLiteral(literal);

        public void AppendFormatted<T>(T value) => _text.AppendFormatted(value);

        public void AppendFormatted<T>(T value, string format) => _text.AppendFormatted(value, format);

        internal string ToText() => _text.ToStringAndClear();
    }
}
