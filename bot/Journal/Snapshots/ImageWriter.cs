using System.Text;

namespace CollectionsBot.Journal;

/// <summary>Writes an image: numbers as short as they are, and every text once.</summary>
internal sealed class ImageWriter
{
    /// <summary>What stands before a text: none, one that is new, or the number of one that was written before, from here on.</summary>
    internal const int NoText = 0;
    internal const int NewText = 1;
    internal const int FirstText = 2;

    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[64 * 1024];
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public void Flag(bool value) => Number(value ? 1 : 0);

    /// <summary>Seven bits a byte, the lowest first; the sign in the lowest bit, so that small negative numbers are short too.</summary>
    public void Number(long value)
    {
        Reserve(10);
        var rest = (ulong)((value << 1) ^ (value >> 63));
        for (; rest >= 0x80; rest >>= 7)
        {
            _bytes[_length++] = (byte)(rest | 0x80);
        }

        _bytes[_length++] = (byte)rest;
    }

    public void Text(string? value)
    {
        if (value is null)
        {
            Number(NoText);
        }
        else if (_texts.TryGetValue(value, out var known))
        {
            Number(FirstText + known);
        }
        else
        {
            _texts.Add(value, _texts.Count);
            Number(NewText);
            Number(Encoding.UTF8.GetByteCount(value));
            Reserve(Encoding.UTF8.GetMaxByteCount(value.Length));
            _length += Encoding.UTF8.GetBytes(value, _bytes.AsSpan(_length));
        }
    }

    private void Reserve(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + bytes));
        }
    }
}
