extension Catalog {
  /// A catalog of the size and kind that public references show; ids differ between regions of the real service.
  public static let standard = Catalog(
    flavors: standardFlavors, engines: standardEngines, internalEngines: standardInternalEngines,
    algorithms: standardAlgorithms)

  private static let standardFlavors: [Flavor] = [
    Flavor(
      id: 1, code: "modelarts.vm.gpu.p100", kind: .gpu, cores: 8, memory: 64, accelerators: 1,
      acceleratorType: "nvidia-p100", maximumNodes: 4),
    Flavor(id: 2, code: "modelarts.vm.cpu.2u", kind: .cpu, cores: 2, memory: 8, maximumNodes: 2),
    Flavor(
      id: 4, code: "modelarts.vm.gpu.v100", kind: .gpu, cores: 8, memory: 64, accelerators: 1,
      acceleratorType: "nvidia-v100", maximumNodes: 4),
    Flavor(
      id: 5, code: "modelarts.vm.gpu.8v100", kind: .gpu, cores: 64, memory: 512, accelerators: 8,
      acceleratorType: "nvidia-v100", maximumNodes: 8),
    Flavor(
      id: 9, code: "modelarts.vm.gpu.free", kind: .gpu, cores: 8, memory: 64, accelerators: 1,
      acceleratorType: "nvidia-p100", isSoldOut: true),
    Flavor(id: 27, code: "modelarts.vm.cpu.8u", kind: .cpu, cores: 8, memory: 32, maximumNodes: 4),
    Flavor(
      id: 40, code: "modelarts.kat1.8xlarge", kind: .ascend, cores: 192, memory: 720, accelerators: 8,
      maximumNodes: 16),
    Flavor(
      id: 41, code: "modelarts.bm.910.arm.public.1", kind: .ascend, cores: 24, memory: 96, accelerators: 1,
      maximumNodes: 8),
  ]

  private static let standardEngines: [Engine] = [
    Engine(id: 1, type: 1, name: "TensorFlow", version: "TF-1.4.0-python2.7"),
    Engine(id: 3, type: 1, name: "TensorFlow", version: "TF-1.8.0-python2.7"),
    Engine(id: 4, type: 1, name: "TensorFlow", version: "TF-1.8.0-python3.6"),
    Engine(id: 28, type: 1, name: "TensorFlow", version: "TF-1.13.1-python3.6"),
    Engine(id: 33, type: 2, name: "MXNet", version: "MXNet-1.2.1-python3.6"),
    Engine(id: 36, type: 10, name: "PyTorch", version: "PyTorch-1.0.0-python3.6"),
    Engine(id: 37, type: 10, name: "PyTorch", version: "PyTorch-1.3.0-python3.6"),
    Engine(id: 41, type: 4, name: "Caffe", version: "Caffe-1.0.0-python2.7"),
    Engine(id: 60, type: 12, name: "Horovod", version: "Horovod_0.16.2-TF-1.13.1-python3.6"),
    Engine(id: 100, type: 9, name: "XGBoost-Sklearn", version: "XGBoost-0.80-Sklearn-0.18.1-python3.6"),
    Engine(id: 130, type: 13, name: "Ascend-Powered-Engine", version: "TF-1.15-python3.7-aarch64"),
    Engine(id: 131, type: 13, name: "Ascend-Powered-Engine", version: "Mindspore-1.1.1-python3.7-aarch64"),
    Engine(id: 170, type: 17, name: "MindSpore-GPU", version: "MindSpore-1.1.0-python3.7"),
  ]

  private static let standardInternalEngines: [Engine] = [
    Engine(id: 500, type: 1000, name: "INNER_TensorFlow", version: "TF-1.8.0-python2.7"),
    Engine(id: 501, type: 1001, name: "INNER_MXNET", version: "MXNet-1.2.1-python2.7"),
  ]

  private static let standardAlgorithms: [Algorithm] = [
    Algorithm(
      id: 1, name: "ResNet_v1_50", usage: 1, precision: "74.2%(top1), 91.7%(top5)", size: 102_555_321,
      trainDataset: "ImageNet, 1,000 classes", datasetFormat: "shape: [H>=32, W>=32, C>=1]; type: int8",
      parameters: [
        .init(label: "split_spec", value: "train:0.8,eval:0.2", hint: "Shares of the training and validation sets"),
        .init(label: "batch_size", value: "32", hint: "Images in a step"),
        .init(label: "learning_rate", value: "0.001", hint: "Step size of the optimizer"),
        .init(label: "max_epochs", value: "100", isRequired: false, hint: "Passes over the data"),
      ],
      createTime: 1_521_100_000_000, engineID: 500),
    Algorithm(
      id: 4, name: "ResNet_v2_50", usage: 1, precision: "75.55%(top1), 92.6%(top5)", size: 102_503_801,
      trainDataset: "ImageNet, 1,000 classes", datasetFormat: "shape: [H>=32, W>=32, C>=1]; type: int8",
      parameters: [
        .init(label: "batch_size", value: "4", hint: "Images in a step"),
        .init(label: "lr", value: "0.0001", hint: "Learning rate"),
        .init(label: "save_frequency", value: "1", hint: "Epochs between two saved models"),
        .init(label: "num_classes", value: "", hint: "Number of classes in the data"),
        .init(label: "num_epoch", value: "10", hint: "Passes over the data"),
      ],
      createTime: 1_522_218_780_025, engineID: 501),
    Algorithm(
      id: 5, name: "Faster_RCNN_ResNet_v2_101", usage: 2, precision: "80.05%(mAP)", size: 190_936_449,
      trainDataset: "PASCAL VOC2007, 20 classes", datasetFormat: "shape: [H, W, C==3]; type: int8",
      parameters: [
        .init(label: "lr", value: "0.0001", hint: "Learning rate"),
        .init(label: "eval_frequence", value: "1", hint: "Epochs between two validations"),
        .init(label: "mom", value: "0.9", hint: "Momentum"),
        .init(label: "wd", value: "0.0005", hint: "Weight decay"),
        .init(label: "num_classes", value: "", hint: "Number of classes plus one for the background"),
      ],
      createTime: 1_525_313_224_596, engineID: 501),
    Algorithm(
      id: 7, name: "DeepLab_v3_ResNet_v1_50", usage: 3, precision: "77.3%(mIoU)", size: 158_710_040,
      trainDataset: "PASCAL VOC2012", datasetFormat: "shape: [H, W, C==3]; type: int8",
      parameters: [
        .init(label: "batch_size", value: "8", hint: "Images in a step"),
        .init(label: "max_steps", value: "30000", hint: "Steps of the training"),
      ],
      createTime: 1_527_654_321_000, engineID: 500),
  ]
}
