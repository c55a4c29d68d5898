import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.TensorFlow;
import org.tensorflow.internal.types.registry.TensorTypeRegistry;
import org.tensorflow.ndarray.NdArray;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.ByteDataBuffer;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * Runs SavedModels through TensorFlow Java. Lines come on stdin and go to the file named by the argument; what belongs
 * together stands in one line with tabs between, tensors as dtype's number, shape, and the elements in base64 (strings
 * one by one, with commas between):
 *
 * <pre>
 *   model FOLDER TAGS            loads it
 *   input NAME DTYPE SHAPE DATA  feeds the next call
 *   call SIGNATURE               answered by `output NAME DTYPE SHAPE DATA` lines and `end`, or by `failed MESSAGE`
 * </pre>
 */
public final class Peer {
  private final PrintWriter out;
  private final Map<String, String[]> inputs = new TreeMap<>();
  private SavedModelBundle bundle;
  private String whyNot;

  private Peer(PrintWriter out) {
    this.out = out;
  }

  public static void main(String[] args) throws Exception {
    var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (var out = new PrintWriter(args[0], StandardCharsets.UTF_8)) {
      out.println("version\t" + TensorFlow.version());
      var peer = new Peer(out);
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        // Text that ends with a tab has an empty last field.
        if (!line.isEmpty()) peer.obey(line.split("\t", -1));
      }
      peer.close();
    }
  }

  private void obey(String[] fields) {
    switch (fields[0]) {
      case "model":
        load(fields[1], fields[2].split(","));
        break;
      case "input":
        inputs.put(fields[1], fields);
        break;
      case "call":
        call(fields[1]);
        break;
      default:
        throw new IllegalArgumentException(fields[0]);
    }
  }

  private void load(String folder, String[] tags) {
    close();
    try {
      bundle = SavedModelBundle.load(folder, tags);
    } catch (Exception e) {
      whyNot = e.toString();
    }
  }

  private void close() {
    if (bundle != null) bundle.close();
    bundle = null;
  }

  private void call(String signature) {
    var tensors = new TreeMap<String, Tensor>();
    var lines = new ArrayList<String>();
    try {
      if (bundle == null) throw new IllegalStateException(whyNot);
      inputs.forEach((name, fields) -> tensors.put(name, tensor(fields)));
      try (Result result = bundle.function(signature).call(tensors)) {
        for (Map.Entry<String, Tensor> output : result) lines.add(line(output.getKey(), output.getValue()));
      }
      lines.add("end");
      lines.forEach(out::println);
    } catch (Exception e) {
      out.println("failed\t" + e.toString().replaceAll("\\s+", " "));
    } finally {
      tensors.values().forEach(Tensor::close);
      inputs.clear();
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Tensor tensor(String[] fields) {
    var dataType = DataType.forNumber(Integer.parseInt(fields[2]));
    if (dataType == null) throw new IllegalArgumentException("DataType has no " + fields[2]);
    var dims = fields[3].isEmpty() ? new long[0] : Arrays.stream(fields[3].split(",")).mapToLong(Long::parseLong).toArray();
    var shape = Shape.of(dims);
    if (dataType == DataType.DT_STRING) {
      byte[][] strings = new byte[(int) shape.size()][];
      var texts = fields[4].split(",", -1);
      for (int i = 0; i < strings.length; i++) strings[i] = Base64.getDecoder().decode(texts[i]);
      return TString.tensorOfBytes(shape, DataBuffers.ofObjects(strings));
    }
    Class type = TensorTypeRegistry.find(dataType).type();
    return Tensor.of((Class<TType>) type, shape, DataBuffers.of(Base64.getDecoder().decode(fields[4])));
  }

  private static String line(String name, Tensor tensor) {
    var dims = LongStream.of(tensor.shape().asArray()).mapToObj(Long::toString).collect(Collectors.joining(","));
    return String.join("\t", "output", name, Integer.toString(tensor.dataType().getNumber()), dims, data(tensor));
  }

  private static String data(Tensor tensor) {
    var encoder = Base64.getEncoder();
    if (tensor instanceof TString) {
      List<String> texts = new ArrayList<>();
      for (NdArray<byte[]> one : ((TString) tensor).asBytes().scalars()) texts.add(encoder.encodeToString(one.getObject()));
      return String.join(",", texts);
    }
    ByteDataBuffer buffer = tensor.asRawTensor().data();
    byte[] bytes = new byte[(int) buffer.size()];
    buffer.read(bytes);
    return encoder.encodeToString(bytes);
  }
}
