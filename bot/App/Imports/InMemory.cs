using System.Runtime.InteropServices;

namespace CollectionsBot.App;

/// <summary>Bytes in memory as a stream.</summary>
internal static class InMemory
{
    /// <summary>A stream over the bytes, which are not copied where they lie in an array.</summary>
    public static MemoryStream Stream(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
