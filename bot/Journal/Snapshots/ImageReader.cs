using System.Text;

namespace CollectionsBot.Journal;

/// <summary>Reads what <see cref="ImageWriter"/> wrote. Texts that are equal are one text in memory.</summary>
/// <remarks>An image is read only when its checksum fits, so what is wrong in it is a fault of the program.</remarks>
internal sealed class ImageReader(byte[] bytes)
{
    private readonly List<string> _texts = [];
    private int _at;

    public bool Flag() => Number() != 0;

    public long Number()
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            var next = bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)(value >> 1) ^ -(long)(value & 1);
            }
        }
    }

    public string? Text()
    {
        var which = (int)Number();
        switch (which)
        {
            case ImageWriter.NoText:
                return null;
            case ImageWriter.NewText:
                var length = (int)Number();
                var text = Encoding.UTF8.GetString(bytes, _at, length);
                _at += length;
                _texts.Add(text);
                return text;
            default:
                return _texts[which - ImageWriter.FirstText];
        }
    }
}
