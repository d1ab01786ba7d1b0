using System.Text;

namespace KpiService.Web.Csv;

/// <summary>A CSV answer in UTF-8, sent while its rows are read.</summary>
/// <param name="fileName">Name offered to the browser.</param>
/// <param name="write">Writes the cells of a row; the row's end is written here.</param>
/// <param name="bom">True: begins with a byte order mark, by which Excel knows UTF-8.</param>
public sealed class CsvFile<T>(
    string fileName,
    IReadOnlyList<string> columns,
    IAsyncEnumerable<T> rows,
    Action<CsvWriter, T> write,
    bool bom = false
) : IResult
{
    private const int BlockSize = 16_384;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}\"";
        var block = new StringBuilder();
        await using var text = new StringWriter(block);
        var csv = new CsvWriter(text);
        if (bom)
            block.Append('\uFEFF');
        foreach (var column in columns)
            csv.Text(column);
        csv.EndRow();
        await foreach (var row in rows.WithCancellation(httpContext.RequestAborted))
        {
            write(csv, row);
            csv.EndRow();
            if (block.Length >= BlockSize)
                await SendAsync(response, block);
        }
        await SendAsync(response, block);
    }

    private static async Task SendAsync(HttpResponse response, StringBuilder block)
    {
        await response.WriteAsync(block.ToString(), response.HttpContext.RequestAborted);
        block.Clear();
    }
}
